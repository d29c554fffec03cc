using System.Diagnostics;
using CrisisReview.Testing;

namespace CrisisReview.Console.Tests.Modules;

/// <summary>The console's modules that need no browser, by Node's own test runner.</summary>
public sealed class ModuleTests
{
    [Fact]
    public async Task The_modules_do_what_their_tests_say()
    {
        var folder = Path.Combine(Repository.Root, "tests", "CrisisReview.Console.Tests", "Modules");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach(["--experimental-default-type=module", "--test", .. Directory.GetFiles(folder, "*.test.mjs")], start.ArgumentList.Add);
        using var node = Process.Start(start)!;
        var said = node.StandardOutput.ReadToEndAsync();
        var complained = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, await said + await complained);
        Assert.Contains("# pass ", await said, StringComparison.Ordinal);
        Assert.DoesNotContain("# pass 0", await said, StringComparison.Ordinal);
    }
}
