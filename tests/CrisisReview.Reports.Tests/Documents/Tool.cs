using System.Diagnostics;
using System.Text;

namespace CrisisReview.Reports.Tests.Documents;

/// <summary>A program that looks at PDFs, where it is installed. Without it a test is skipped, but fails where CI is true.</summary>
internal static class Tool
{
    /// <summary>Runs the program on a file and gives what it prints.</summary>
    /// <param name="name">The program.</param>
    /// <param name="file">What {0} in the arguments stands for is written there first.</param>
    /// <param name="arguments">The arguments, {0} for the file.</param>
    public static string Run(string name, ReadOnlyMemory<byte> file, params string[] arguments)
    {
        var program = Find(name);
        Skip.If(program is null && Environment.GetEnvironmentVariable("CI") != "true", $"{name} is not installed.");
        Assert.True(program is not null, $"{name} is not installed, and CI needs it.");
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file.Span);
            return Output(program, [.. arguments.Select(a => a.Replace("{0}", path, StringComparison.Ordinal))]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Output(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} gave {process.ExitCode}: {output}");
        return output;
    }

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
