using System.Diagnostics;
using System.Text;
using CrisisReview.Testing;
using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.Processes;

/// <summary>The sample app as a process of its own.</summary>
internal sealed class SampleApp : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private SampleApp(Process process) => _process = process;

    /// <summary>Where the build of this configuration put it.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Functions.Worker.SampleApp", "bin", Configuration, "net10.0");

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Starts it as a Functions host does: by its executable, in its folder.</summary>
    public static SampleApp Start(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, "Functions.Worker.SampleApp"))
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var app = new SampleApp(new Process { StartInfo = start });
        app._process.OutputDataReceived += (_, line) => Append(app._output, line.Data);
        app._process.ErrorDataReceived += (_, line) => Append(app._errors, line.Data);
        app._process.Start();
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        return app;
    }

    public static async Task<(int ExitCode, string Output)> PublishAsync(string folder)
    {
        var project = Path.Combine(Repository.Root, "tests", "Functions.Worker.SampleApp");
        string[] arguments = ["publish", project, "--no-build", "-c", Configuration, "-o", folder, "--nologo"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>Polls the root as the host does, every 25 ms, until any answer comes.</summary>
    public async Task ReadyAsync(HttpClient client) => await Until.TrueAsync(
        async () =>
        {
            Assert.False(_process.HasExited, Errors);
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
                return true;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25);
                return false;
            }
        },
        () => $"no answer came. {Output} {Errors}");

    public void Kill() => _process.Kill();

    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
