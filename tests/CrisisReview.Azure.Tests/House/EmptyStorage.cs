using CrisisReview.Testing;

namespace CrisisReview.Azure.Tests.House;

/// <summary>Tables, containers and queue under names that no other test has.</summary>
internal static class EmptyStorage
{
    public static async Task<StorageClients> OpenAsync()
    {
        var storage = StorageClients.Create(new() { ConnectionString = await SharedEmulator.ConnectionStringAsync(), Prefix = SharedEmulator.UniqueName("t") });
        await storage.CreateMissingAsync(CancellationToken.None);
        return storage;
    }
}
