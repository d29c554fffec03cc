using CrisisReview.Domain.Comparisons;
using CrisisReview.Domain.Ranking;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Comparisons;

/// <summary>Compares two ranked runs. The one with the later run date, or of one date the one started later, is the later, in whichever order they are named.</summary>
public sealed class CompareRuns(RunReading reading, RunArchive archive, RecentRankings rankings, BackTesting backTesting)
{
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="ConflictException">A run has no ranking, or the two report in different currencies.</exception>
    public async Task<ComparedRuns> CompareAsync(RunId one, RunId other, CancellationToken cancellation)
    {
        Run[] runs = [await RankedAsync(one, cancellation), await RankedAsync(other, cancellation)];
        Array.Sort(runs, (a, b) => (a.AsOf, a.CreatedAt, a.RunId.Value).CompareTo((b.AsOf, b.CreatedAt, b.RunId.Value)));
        var (earlier, later) = (runs[0], runs[1]);
        var inputs = (Earlier: await archive.ReadInputAsync(earlier.RunId, cancellation), Later: await archive.ReadInputAsync(later.RunId, cancellation));
        GuardCurrency(earlier, inputs.Earlier.Policy.ReportingCurrency, later, inputs.Later.Policy.ReportingCurrency);
        var comparison = RunComparison.Of(await RankingAsync(earlier, cancellation), await RankingAsync(later, cancellation));
        return new(earlier, later, comparison, await backTesting.TestAsync(earlier, later, inputs.Earlier, cancellation));
    }

    private async Task<Run> RankedAsync(RunId runId, CancellationToken cancellation)
    {
        var run = await reading.GetAsync(runId, cancellation);
        return run.ResultSha256 is not null ? run : throw new ConflictException(run.Error is { } error
            ? $"Run {runId} has no ranking to compare: {error}"
            : $"Run {runId} is {run.Status.ToString().ToLowerInvariant()}; it can be compared when it has completed.");
    }

    private async Task<RunRanking> RankingAsync(Run run, CancellationToken cancellation)
    {
        var accounts = await rankings.GetAsync(run.RunId, cancellation);
        return new(run.Summary!, [.. accounts.Where(account => account.Row is not null).Select(account => account.Row!)]);
    }

    private static void GuardCurrency(Run earlier, string earlierCurrency, Run later, string laterCurrency)
    {
        if (!string.Equals(earlierCurrency, laterCurrency, StringComparison.OrdinalIgnoreCase))
        {
            throw new ConflictException(
                $"Run {earlier.RunId} reports in {earlierCurrency} and run {later.RunId} in {laterCurrency}. Compare runs that report in one currency.");
        }
    }
}
