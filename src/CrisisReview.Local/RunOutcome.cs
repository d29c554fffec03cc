using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace CrisisReview.Local;

/// <summary>Shows what a run found, and copies its packs.</summary>
internal static class RunOutcome
{
    private const int TopRows = 10;

    public static async Task ShowAsync(ReviewApi api, JsonObject run, string? outFolder, CancellationToken cancellation)
    {
        var runId = (string)run["runId"]!;
        ShowSummary(run);
        ShowTop(
            await api.GetAsync($"api/scenario-runs/{runId}/ranking?sort=value&top={TopRows}", cancellation),
            NamesOf(await api.GetAsync($"api/scenario-runs/{runId}/executives", cancellation)));
        var packs = await api.GetAsync($"api/scenario-runs/{runId}/packs?top=1000", cancellation);
        Terminal.Line($"Packs    {packs["total"]} at /api/scenario-runs/{runId}/packs");
        if (outFolder is not null)
        {
            await CopyAsync(api, packs["items"]!.AsArray(), outFolder, cancellation);
            Terminal.Line($"         copied to {Path.GetFullPath(outFolder)}");
        }
    }

    private static void ShowSummary(JsonObject run)
    {
        var summary = run["summary"]!;
        var share = (decimal)summary["keyAccounts"]!["shareOfAccounts"]!;
        Terminal.Line($"Run      {run["runId"]}: {run["scenarioName"]}, as of {run["asOf"]}");
        Terminal.Line($"         contribution {Amount(summary["baselineContribution"])} before, {Amount(summary["stressedContribution"])} after; expected loss {Amount(summary["expectedLoss"])}");
        Terminal.Line($"         {share.ToString("P1", CultureInfo.InvariantCulture)} of customers bring 80 %");
    }

    private static void ShowTop(JsonObject ranking, Dictionary<string, string> names)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Rank", "was", "Account", "Executive");
        foreach (var header in new[] { "Before", "After", "Expected loss" })
        {
            table.AddColumn(new TableColumn(header).RightAligned());
        }

        foreach (var row in ranking["items"]!.AsArray())
        {
            string[] cells =
            [
                $"{row!["stressedValueRank"]}", $"{row["valueRank"]}", $"{row["name"]}", names.GetValueOrDefault($"{row["executiveId"]}", $"{row["executiveId"]}"),
                Amount(row["baselineContribution"]), Amount(row["stressedContribution"]), Amount(row["expectedLoss"]),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static Dictionary<string, string> NamesOf(JsonObject executives) =>
        executives["executives"]!.AsArray().ToDictionary(executive => (string)executive!["executiveId"]!, executive => (string)executive!["name"]!);

    private static async Task CopyAsync(ReviewApi api, JsonArray packs, string folder, CancellationToken cancellation)
    {
        foreach (var pack in packs)
        {
            var file = Path.Combine([folder, .. ((string)pack!["name"]!).Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using var content = await api.DownloadAsync((string)pack["url"]!, cancellation);
            await using var copy = File.Create(file);
            await content.CopyToAsync(copy, cancellation);
        }
    }

    private static string Amount(JsonNode? amount) => ((decimal)amount!).ToString("N0", CultureInfo.InvariantCulture);
}
