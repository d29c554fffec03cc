using System.Diagnostics;

namespace Functions.Worker.Tests.Apps;

/// <summary>Waits for what another thread or process brings about.</summary>
internal static class Until
{
    public static Task TrueAsync(Func<bool> condition, Func<string> state) => TrueAsync(() => Task.FromResult(condition()), state);

    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> state)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), state());
            await Task.Delay(10);
        }
    }
}
