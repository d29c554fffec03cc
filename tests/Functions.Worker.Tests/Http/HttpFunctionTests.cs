using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Functions.Worker.Tests.Apps;
using Microsoft.Extensions.Logging;

namespace Functions.Worker.Tests.Http;

/// <summary>What holds under a host, for forwarded requests, and without one.</summary>
public sealed class HttpFunctionTests
{
    public static TheoryData<bool> Modes => [true, false];

    [Theory, MemberData(nameof(Modes))]
    public async Task Status_headers_and_body_go_back_as_they_are(bool underHost)
    {
        await using var app = await StartAsync(underHost);

        using var answer = await app.Client.SendAsync(HostRequests.Forwarded(HttpMethod.Get, "/v1/echo/5?q=1"));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["as it is"], answer.Headers.GetValues("X-Kept"));
        Assert.Equal("5", body.GetProperty("id").GetString());
        Assert.Equal("/v1/echo/5", body.GetProperty("path").GetString());
        Assert.False(body.GetProperty("scopeEnded").GetBoolean());
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_route_parameter_left_out_is_null(bool underHost)
    {
        await using var app = await StartAsync(underHost);

        var body = await app.Client.GetFromJsonAsync<JsonElement>(new Uri("/v1/echo", UriKind.Relative));

        Assert.Equal(JsonValueKind.Null, body.GetProperty("id").ValueKind);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_catch_all_parameter_takes_the_rest_of_the_path(bool underHost)
    {
        await using var app = await StartAsync(underHost);

        var body = await app.Client.GetStringAsync(new Uri("/v1/runs/r1/packs/executives/e%207.pdf", UriKind.Relative));

        Assert.Equal("r1|executives/e 7.pdf|0|GET", body);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task A_wrong_method_is_a_404_as_in_the_host(bool underHost)
    {
        await using var app = await StartAsync(underHost);

        using var answer = await app.Client.DeleteAsync(new Uri("/v1/echo/5", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task An_unknown_route_is_a_404(bool underHost)
    {
        await using var app = await StartAsync(underHost);

        using var answer = await app.Client.GetAsync(new Uri("/v1/nothing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task An_unhandled_exception_is_a_500_problem_that_keeps_the_details_for_the_log(bool underHost)
    {
        await using var app = await StartAsync(underHost);

        using var answer = await app.Client.SendAsync(HostRequests.Forwarded(HttpMethod.Post, "/v1/break"));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains(HostRequests.InvocationId, body, StringComparison.Ordinal);
        Assert.Contains(app.Log.All, l => l.Level == LogLevel.Error && l.Exception?.Message == "secret-0-POST");
    }

    [Theory, MemberData(nameof(Modes))]
    public async Task An_exception_while_the_answer_is_made_is_a_500_too(bool underHost)
    {
        await using var app = await StartAsync(underHost);

        using var answer = await app.Client.SendAsync(HostRequests.Forwarded(HttpMethod.Get, "/v1/break-late"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_invocation_ids_the_last_is_the_hosts()
    {
        await using var app = await StartAsync(underHost: true);

        using var answer = await app.Client.SendAsync(HostRequests.Forwarded(HttpMethod.Get, "/v1/echo/1", "of-the-client", "of-the-host"));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("of-the-host", body.GetProperty("invocation").GetString());
    }

    [Fact]
    public async Task A_query_that_the_host_joined_reads_as_one_value()
    {
        await using var app = await StartAsync(underHost: true);

        var body = await app.Client.GetFromJsonAsync<JsonElement>(new Uri("/v1/echo/5?q=1,2", UriKind.Relative));

        Assert.Equal("1,2", body.GetProperty("q").GetString());
    }

    [Fact]
    public async Task Each_request_has_a_scope_that_ends_after_the_answer()
    {
        await using var app = await StartAsync(underHost: true);

        using var first = await app.Client.GetAsync(new Uri("/v1/echo/1", UriKind.Relative));
        using var second = await app.Client.GetAsync(new Uri("/v1/echo/2", UriKind.Relative));

        var scopes = app.Calls.All.Cast<Scope>().ToList();
        Assert.Equal(2, scopes.Distinct().Count());
        await Until.TrueAsync(() => scopes.All(scope => scope.Ended), () => "a scope did not end");
    }

    [Fact]
    public async Task Without_a_host_the_prefix_of_host_json_is_api_unless_it_says_otherwise()
    {
        await using var app = await RunningApp.StartAsync(new AppPlan { Types = [typeof(WebFunctions)], HostJson = "{}" });

        using var below = await app.Client.GetAsync(new Uri("/api/v1/echo/1", UriKind.Relative));
        using var without = await app.Client.GetAsync(new Uri("/v1/echo/1", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Accepted, below.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
    }

    private static Task<RunningApp> StartAsync(bool underHost) => RunningApp.StartAsync(new AppPlan { Types = [typeof(WebFunctions)], UnderHost = underHost });
}
