using CrisisReview.Testing;

namespace CrisisReview.Emulator;

public sealed class StorageEmulatorTests
{
    [Fact]
    public async Task A_started_emulator_answers_and_a_stopped_one_does_not()
    {
        var emulator = await StorageEmulator.StartAsync(Repository.NodeModules, dataFolder: null, EmulatorPorts.Free(), CancellationToken.None);
        Assert.True(await StorageEmulator.AnswersAsync(emulator.Ports, CancellationToken.None));

        await emulator.DisposeAsync();
        Assert.False(await StorageEmulator.AnswersAsync(emulator.Ports, CancellationToken.None));
    }

    [Fact]
    public async Task A_folder_without_Azurite_is_refused_with_the_way_to_mend_it()
    {
        var folder = Path.GetTempPath();
        var refusal = await Assert.ThrowsAsync<EmulatorException>(() =>
            StorageEmulator.StartAsync(folder, dataFolder: null, EmulatorPorts.Free(), CancellationToken.None));
        Assert.Contains("npm ci", refusal.Message, StringComparison.Ordinal);
    }
}
