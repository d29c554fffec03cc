using System.Net;
using System.Text.Json;
using Functions.Worker.Tests.Apps;
using Microsoft.Extensions.Logging;

namespace Functions.Worker.Tests.CustomHandler;

public sealed class QueueCallTests
{
    [Theory]
    [InlineData(HostPayloads.JsonMessage, HostPayloads.JsonMessageText)]
    [InlineData(HostPayloads.PlainMessage, "plain text")]
    [InlineData(HostPayloads.ArrayMessage, "[1,2]")]
    public async Task The_message_is_decoded_twice(string envelope, string text)
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));

        using var answer = await app.Client.SendAsync(HostRequests.Call("Q", envelope));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(text, app.Calls.All[0]);
    }

    [Fact]
    public async Task Success_is_200_with_a_json_object_for_an_empty_answer_would_hang_the_host()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));

        using var answer = await app.Client.SendAsync(HostRequests.Call("Q", HostPayloads.PlainMessage));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Failure_is_a_problem_and_is_logged_as_an_error()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));

        using var answer = await app.Client.SendAsync(HostRequests.Call("Q", """{"Data":{"item":"\"fail\""},"Metadata":{}}"""));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Function Q failed.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var line = Assert.Single(app.Log.All, l => l.Level == LogLevel.Error);
        Assert.Equal($"Function Q failed, invocation {HostRequests.InvocationId}.", line.Text);
        Assert.Equal("The item says to fail.", line.Exception?.Message);
    }

    [Fact]
    public async Task Each_call_has_a_scope_that_ends_with_it_and_the_hosts_id()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));

        using var first = await app.Client.SendAsync(HostRequests.Call("Q", HostPayloads.PlainMessage));
        using var second = await app.Client.SendAsync(HostRequests.Call("Q", HostPayloads.PlainMessage));

        var scopes = app.Calls.All.OfType<Scope>().ToList();
        Assert.Equal(HostRequests.InvocationId, app.Calls.All[1]);
        Assert.Equal(2, scopes.Distinct().Count());
        Assert.All(scopes, scope => Assert.True(scope.Ended));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"Data":{}}""")]
    [InlineData("""{"Data":"item"}""")]
    [InlineData("""{"Data":{"other":"\"text\""}}""")]
    [InlineData("""{"Data":{"item":"decoded once"}}""")]
    [InlineData("""{"Data":{"item":{"id":42}}}""")]
    [InlineData("""{"Data":{"item":"null"}}""")]
    [InlineData(HostPayloads.PunctualTick)]
    [InlineData(HostPayloads.UnforwardedHttp)]
    public async Task A_post_without_the_envelope_gets_404_and_calls_nothing(string body)
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions), typeof(WebFunctions));

        using var answer = await app.Client.SendAsync(HostRequests.Call("Q", body));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(app.Calls.All);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_on_a_functions_path_gets_404(string method)
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));
        using var request = HostRequests.Call("Q", HostPayloads.PlainMessage);
        request.Method = new HttpMethod(method);

        using var answer = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(app.Calls.All);
    }

    [Fact]
    public async Task An_envelope_sent_as_plain_text_as_a_web_page_could_gets_404()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));
        using var request = HostRequests.Call("Q", HostPayloads.PlainMessage);
        request.Content!.Headers.ContentType = new("text/plain");

        using var answer = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(app.Calls.All);
    }

    [Fact]
    public async Task An_http_function_is_not_called_by_its_name()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(WebFunctions));

        using var answer = await app.Client.SendAsync(HostRequests.Call("Echo", HostPayloads.UnforwardedHttp));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(app.Calls.All);
    }

    [Fact]
    public async Task Every_text_comes_through_the_double_encoding()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));
        string[] texts = ["", "\"", "\\", "line\nbreak", "Ünïcode 会社 🏢", "{\"a\":\"\\\"\"}"];
        foreach (var text in texts)
        {
            var envelope = JsonSerializer.Serialize(new { Data = new { item = JsonSerializer.Serialize(text) }, Metadata = new { } });
            using var answer = await app.Client.SendAsync(HostRequests.Call("Q", envelope));
        }

        Assert.Equal(texts, app.Calls.All.Where((_, i) => i % 3 == 0));
    }
}
