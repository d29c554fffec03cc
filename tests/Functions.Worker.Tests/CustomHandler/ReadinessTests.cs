using System.Net;
using System.Net.NetworkInformation;
using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.CustomHandler;

public sealed class ReadinessTests
{
    [Fact]
    public async Task The_hosts_poll_of_the_root_is_answered()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(WebFunctions));

        using var answer = await app.Client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_forwarded_request_for_the_root_is_no_poll()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(WebFunctions));

        using var answer = await app.Client.SendAsync(HostRequests.Forwarded(HttpMethod.Get, "/"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_port_is_open_on_loopback_only()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(WebFunctions));

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == app.Address.Port);

        Assert.Equal([new IPEndPoint(IPAddress.Loopback, app.Address.Port)], listening);
    }

    [Theory]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:0")]
    [InlineData("urls", "http://0.0.0.0:0")]
    [InlineData("HTTP_PORTS", "0")]
    public async Task No_setting_opens_another_port(string setting, string value)
    {
        await using var app = await RunningApp.StartAsync(new AppPlan { Types = [typeof(WebFunctions)], UnderHost = true, Settings = { [setting] = value } });

        Assert.Equal("127.0.0.1", app.Address.Host);
    }
}
