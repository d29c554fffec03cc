using System.Diagnostics;
using CrisisReview.Testing;

namespace CrisisReview.Benchmarks.Startup;

/// <summary>Publishes programs in one and the same way: self-contained, compiled ahead of time, for linux-x64.</summary>
internal static class Publishing
{
    private const string BareProject = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><AssemblyName>Bare</AssemblyName><NuGetAudit>false</NuGetAudit></PropertyGroup>
        </Project>
        """;

    private const string BareProgram = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "well");
        app.Run($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT")}");
        """;

    public static Task AppAsync(string folder) => PublishAsync(
        Path.Combine(Repository.Root, "src", "CrisisReview.Functions"), folder, "-p:NuGetLockFilePath=obj/dropin.lock.json", "-p:RestoreLockedMode=false");

    /// <param name="source">An empty folder for the program's text, outside of the repository, whose rules of building are not to apply.</param>
    /// <param name="folder">Where to publish.</param>
    public static async Task BareAsync(string source, string folder)
    {
        Directory.CreateDirectory(source);
        await File.WriteAllTextAsync(Path.Combine(source, "Bare.csproj"), BareProject);
        await File.WriteAllTextAsync(Path.Combine(source, "Program.cs"), BareProgram);
        await PublishAsync(source, folder);
    }

    private static async Task PublishAsync(string project, string folder, params string[] properties)
    {
        string[] arguments = ["publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "-p:PublishReadyToRun=true", "-o", folder, "-v", "quiet", "--nologo", .. properties];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with code {process.ExitCode}.");
        }
    }
}
