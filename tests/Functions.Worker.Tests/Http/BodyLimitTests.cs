using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.Http;

public sealed class BodyLimitTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(true, 100 * Megabyte)]
    [InlineData(false, 300 * Megabyte)]
    public async Task A_longer_body_is_refused_with_413(bool underHost, long limit)
    {
        await using var app = await RunningApp.StartAsync(new AppPlan { Types = [typeof(WebFunctions)], UnderHost = underHost });

        Assert.StartsWith("HTTP/1.1 413", await AnnounceAsync(app.Address, limit + 1), StringComparison.Ordinal);
        Assert.Empty(app.Calls.All);
    }

    [Fact]
    public async Task Without_a_host_the_limit_is_a_setting()
    {
        await using var app = await RunningApp.StartAsync(new AppPlan { Types = [typeof(WebFunctions)], Settings = { ["Functions:MaxRequestBodySize"] = "1000" } });

        Assert.StartsWith("HTTP/1.1 413", await AnnounceAsync(app.Address, 1001), StringComparison.Ordinal);
        using var content = new ByteArrayContent(new byte[1000]);
        using var answer = await app.Client.PutAsync(new Uri("/v1/uploads", UriKind.Relative), content);
        Assert.Equal("1000", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_of_the_hosts_limit_is_taken()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(WebFunctions));
        using var content = new ByteArrayContent(new byte[100 * Megabyte]);

        using var answer = await app.Client.PutAsync(new Uri("/v1/uploads", UriKind.Relative), content);

        Assert.Equal((100 * Megabyte).ToString(CultureInfo.InvariantCulture), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends only the head of a request of that length and reads the answer's first line.</summary>
    private static async Task<string> AnnounceAsync(Uri address, long length)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"PUT /v1/uploads HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }
}
