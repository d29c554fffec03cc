using System.Text.RegularExpressions;
using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Pipeline.Stages;
using CrisisReview.Testing;

namespace CrisisReview.Functions.Tests.Infra;

/// <summary>An alert waits for words that the app says, and somebody has written down what to do.</summary>
public sealed class AlertTests
{
    public static TheoryData<string> Ids => [.. Regex.Matches(InfraFiles.Alerts, "id: '([^']+)'").Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_its_query_and_its_page(string id)
    {
        Assert.Contains($"loadTextContent('../queries/{id}.kql')", InfraFiles.Alerts, StringComparison.Ordinal);
        Assert.Contains($"### {id}\n", File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_function_that_a_query_names_is_one_of_the_apps()
    {
        var named = Regex.Matches(string.Concat(Queries()), "Name == \"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(["QuarterlyReview", "RunWorkPoison"], named.Order(StringComparer.Ordinal));
        Assert.Empty(named.Except(Routes.Functions.Select(function => function.Function)));
    }

    [Fact]
    public void A_run_that_failed_is_logged_in_the_words_that_the_query_looks_for()
    {
        var log = File.ReadAllText(Path.Combine(Repository.Root, "src", "CrisisReview.Functions", "Runs", "WorkLog.cs"));
        var work = File.ReadAllText(Path.Combine(Repository.Root, "src", "CrisisReview.Pipeline", "Stages", "RunWork.cs"));

        Assert.Contains("Message = \"{End}: {Words}\"", log, StringComparison.Ordinal);
        Assert.Contains($"new(WorkEnd.{nameof(WorkEnd.RunFailed)}, $\"Run {{runId}} failed: ", work, StringComparison.Ordinal);
        Assert.Contains($"Message contains \"{nameof(WorkEnd.RunFailed)}: Run \"", InfraFiles.Read("queries/failed-run.kql"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missed_quarter_is_looked_for_in_the_months_of_the_schedule()
    {
        var schedule = Regex.Match(InfraFiles.App, "var quarterlySchedule = '([^']+)'").Groups[1].Value.Split(' ');
        var months = Regex.Match(InfraFiles.Read("queries/missed-quarterly-run.kql"), @"in \(([^)]+)\)").Groups[1].Value;

        Assert.Equal(("1", months.Replace(" ", "", StringComparison.Ordinal)), (schedule[3], schedule[4]));
        Assert.Contains($"\"{string.Join(' ', schedule)}\"", File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Queries() => InfraFiles.All.Where(file => file.EndsWith(".kql", StringComparison.Ordinal)).Select(InfraFiles.Read);
}
