using System.ComponentModel;
using System.Diagnostics;

namespace CrisisReview.Pdf.Tests.Samples;

/// <summary>Runs a PDF tool of the machine on a file. Where the tool is missing the test is skipped, but on the build server it fails.</summary>
internal static class Tool
{
    public static string Run(ReadOnlyMemory<byte> file, string tool, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file.Span);
            return Start(tool, [.. arguments.Select(argument => argument.Replace("{file}", path, StringComparison.Ordinal))]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Start(string tool, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{tool} ended with {process.ExitCode}: {output}{errors.Result}");
            // What the tool was built without is no fault of the file.
            Assert.Equal("", errors.Result.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal));
            return output;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip.If(true, $"{tool} is not installed on this machine.");
            throw;
        }
    }
}
