using System.Text.Json.Nodes;
using CrisisReview.Functions;
using CrisisReview.Local.Sample;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace CrisisReview.Local;

/// <summary>The whole product on one machine: storage, the app, a book, a run, its packs.</summary>
internal static class LocalReview
{
    private const int SampleSeed = 1;
    private const string QuarterlySchedule = "0 0 6 1 1,4,7,10 *";

    public static async Task RunAsync(LocalOptions options, CancellationToken cancellation)
    {
        await using var storage = await LocalStorage.OpenAsync(cancellation);
        Terminal.Line($"Storage  {storage.Description}");
        using var app = App.Build(AppArguments(options, storage), trustLocalIdentity: true);
        await StartAsync(app, options.Port, cancellation);
        using var client = new HttpClient { BaseAddress = AddressOf(app), Timeout = TimeSpan.FromMinutes(10) };
        Terminal.Line($"App      {client.BaseAddress}");
        if (options.Runs)
        {
            await ReviewAsync(new ReviewApi(client), options, cancellation);
        }

        if (!options.Exit)
        {
            Terminal.Line($"Serving at {client.BaseAddress}console until Ctrl-C.");
            await app.WaitForShutdownAsync(cancellation);
        }

        await app.StopAsync(CancellationToken.None);
    }

    private static string[] AppArguments(LocalOptions options, LocalStorage storage) =>
    [
        $"--AzureWebJobsStorage={storage.ConnectionString}",
        $"--Functions:Port={options.Port}",
        $"--QuarterlySchedule={QuarterlySchedule}",
        "--Logging:LogLevel:Default=Warning",
        .. storage.TimerFolder is { } folder ? [$"--Functions:TimerFolder={folder}"] : Array.Empty<string>(),
    ];

    private static async Task StartAsync(IHost app, int port, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException fault)
        {
            throw new LocalException($"The app cannot serve on port {port}: {fault.Message} Choose another with --port.");
        }
    }

    private static Uri AddressOf(IHost app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    private static async Task ReviewAsync(ReviewApi api, LocalOptions options, CancellationToken cancellation)
    {
        await ImportAsync(api, options, cancellation);
        var run = await api.StartAsync(options.Scenario, options.AsOf, cancellation);
        run = await RunProgress.FollowAsync(api, (string)run["runId"]!, cancellation);
        if ((string)run["status"]! != "completed")
        {
            throw new LocalException($"Run {run["runId"]} {run["status"]}: {run["error"]}");
        }

        await RunOutcome.ShowAsync(api, run, options.Out, cancellation);
    }

    private static async Task ImportAsync(ReviewApi api, LocalOptions options, CancellationToken cancellation)
    {
        var folder = options.Book ?? WriteSample(options);
        try
        {
            var report = await api.ImportAsync(folder, cancellation);
            var rows = report["imported"]!.AsObject().Select(table => $"{table.Value} {table.Key}");
            Terminal.Line($"Book     {string.Join(", ", rows)} {(options.Book is null ? "(sample)" : $"from {options.Book}")}");
            ShowWarnings(report);
        }
        finally
        {
            if (options.Book is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static void ShowWarnings(JsonObject report)
    {
        foreach (var warning in report["warnings"]!.AsArray().Take(5))
        {
            Terminal.Line($"[yellow]         {warning!["table"]} line {warning["line"]}: {warning["message"]}[/]");
        }
    }

    private static string WriteSample(LocalOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("crisisreview-sample-").FullName;
        var (profiles, executives) = SampleBook.Generate(SampleBook.DefaultAccounts, SampleSeed, options.AsOf ?? DateOnly.FromDateTime(DateTime.UtcNow));
        BookFolder.Write(folder, profiles, executives);
        return folder;
    }
}
