using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.Processes;

/// <summary>The sample app, started, spoken to and ended as a Functions host does.</summary>
public sealed class HandlerProcessTests : IDisposable
{
    private readonly int _port = FreePort();
    private readonly HttpClient _client;

    public HandlerProcessTests() => _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task It_becomes_ready_and_answers_calls_and_forwarded_requests()
    {
        using var app = Start();
        await app.ReadyAsync(_client);

        using var call = await _client.SendAsync(HostRequests.Call("RunWork", HostPayloads.PlainMessage));
        using var forwarded = await _client.SendAsync(HostRequests.Forwarded(HttpMethod.Get, "/api/place"));
        var place = await forwarded.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("{}", await call.Content.ReadAsStringAsync());
        Assert.Equal(SampleApp.Folder, place.GetProperty("folder").GetString());
        Assert.Equal(HostRequests.InvocationId, place.GetProperty("invocationId").GetString());
    }

    [Fact]
    public async Task Information_goes_to_stdout_and_a_failed_call_to_stderr()
    {
        using var app = Start();
        await app.ReadyAsync(_client);

        using var call = await _client.SendAsync(HostRequests.Call("RunWork", """{"Data":{"item":"\"fail\""},"Metadata":{}}"""));

        Assert.Equal(HttpStatusCode.InternalServerError, call.StatusCode);
        await Until.TrueAsync(() => app.Errors.Contains("The item says to fail.", StringComparison.Ordinal), () => app.Errors);
        await Until.TrueAsync(() => app.Output.Contains("Item fail.", StringComparison.Ordinal), () => app.Output);
        Assert.DoesNotContain("The item says to fail.", app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Item fail.", app.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_it_can_be_started_again_on_its_port()
    {
        using (var first = Start())
        {
            await first.ReadyAsync(_client);
            first.Kill();
            Assert.NotEqual(0, await first.ExitCodeAsync());
        }

        using var second = Start();
        await second.ReadyAsync(_client);
        using var call = await _client.SendAsync(HostRequests.Call("Quarterly", HostPayloads.PunctualTick));

        Assert.Equal(HttpStatusCode.OK, call.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_it_with_an_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, _port);
        taken.Start();
        using var app = Start();

        Assert.NotEqual(0, await app.ExitCodeAsync());
        await Until.TrueAsync(() => app.Errors.Contains("address already in use", StringComparison.Ordinal), () => app.Errors);
    }

    [Fact]
    public async Task A_port_that_is_no_number_ends_it_with_an_error()
    {
        using var app = SampleApp.Start(("FUNCTIONS_CUSTOMHANDLER_PORT", "none"));

        Assert.NotEqual(0, await app.ExitCodeAsync());
        await Until.TrueAsync(() => app.Errors.Contains("FUNCTIONS_CUSTOMHANDLER_PORT is 'none'", StringComparison.Ordinal), () => app.Errors);
    }

    [Fact]
    public async Task A_background_service_that_fails_ends_it_with_an_error()
    {
        using var app = Start(("FaultAfter", "00:00:00.2"));

        Assert.NotEqual(0, await app.ExitCodeAsync());
    }

    [Fact]
    public async Task No_end_under_a_host_has_exit_code_0()
    {
        using var app = Start();
        await app.ReadyAsync(_client);

        await app.TerminateAsync();

        Assert.NotEqual(0, await app.ExitCodeAsync());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private SampleApp Start(params (string Name, string Value)[] environment) =>
        SampleApp.Start([("FUNCTIONS_CUSTOMHANDLER_PORT", _port.ToString(CultureInfo.InvariantCulture)), .. environment]);
}
