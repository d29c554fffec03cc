using CrisisReview.Azure;
using CrisisReview.Emulator;
using CrisisReview.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrisisReview.Functions.Tests;

public sealed class StorageSetupTests
{
    private static readonly StorageClients Nowhere = StorageClients.Create(new() { ConnectionString = ConnectionTo(EmulatorPorts.Free()) });

    [Fact]
    public async Task On_app_service_a_start_does_not_wait_for_storage_nor_fail_with_it()
    {
        using var setup = SetupOf(Nowhere, "crisisreview");
        await setup.StartAsync(CancellationToken.None);
        Assert.False(setup.ExecuteTask!.IsFaulted);
        await setup.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Elsewhere_everything_is_there_before_the_first_call()
    {
        var storage = StorageClients.Create(new() { ConnectionString = await SharedEmulator.ConnectionStringAsync(), Prefix = SharedEmulator.UniqueName("s") });
        using var setup = SetupOf(storage, site: null);
        await setup.StartAsync(CancellationToken.None);
        Assert.True(await storage.Packs.ExistsAsync());
        Assert.True(await storage.WorkPoison.ExistsAsync());
    }

    private static StorageSetup SetupOf(StorageClients storage, string? site) => new(
        () => storage, new ConfigurationBuilder().AddInMemoryCollection([new("WEBSITE_SITE_NAME", site)]).Build(), new StartedLife(), TimeProvider.System, NullLogger<StorageSetup>.Instance);

    /// <summary>An app that has started.</summary>
    private sealed class StartedLife : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted { get; } = new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => throw new NotSupportedException();
    }

    private static string ConnectionTo(EmulatorPorts ports) =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{ports.Queue}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{ports.Table}/devstoreaccount1";
}
