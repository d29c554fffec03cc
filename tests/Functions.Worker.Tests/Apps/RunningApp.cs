using Functions.Worker.Tests.Queues;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Functions.Worker.Tests.Apps;

/// <summary>An app of chosen function classes on a free loopback port, with a root folder of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly HttpClient _client;

    private RunningApp(IHost host)
    {
        _host = host;
        Address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public Uri Address { get; }

    public HttpClient Client => _client;

    public Calls Calls => _host.Services.GetRequiredService<Calls>();

    public Work Work => _host.Services.GetRequiredService<Work>();

    public LogLines Log => _host.Services.GetRequiredService<LogLines>();

    /// <summary>As a Functions host would start it.</summary>
    public static Task<RunningApp> UnderHostAsync(params Type[] types) => StartAsync(new AppPlan { Types = types, UnderHost = true });

    public static async Task<RunningApp> StartAsync(AppPlan plan)
    {
        var host = plan.Build();
        await host.StartAsync();
        return new RunningApp(host);
    }

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }
}
