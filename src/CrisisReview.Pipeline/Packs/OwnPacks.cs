using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>The pack an executive works with, and the calendar of the same run: the newest approved run's that has a pack of his, else the newest completed one's.</summary>
public sealed class OwnPacks(IRunStore runs, PackReading packs)
{
    /// <exception cref="NotFoundException">No completed run has a pack of the executive.</exception>
    public async Task<(RunId RunId, PackItem Pack, Stream Content)> OpenPackAsync(ExecutiveId executive, CancellationToken cancellation)
    {
        var (runId, own) = await OfNewestAsync(executive, cancellation);
        return await OpenAsync(runId, own, PackName.OfExecutive(executive), executive, cancellation)
            ?? throw new InvalidOperationException($"Run {runId} was chosen for its pack of {executive}, which is gone.");
    }

    /// <exception cref="NotFoundException">No completed run has a pack of the executive, or the one chosen has no calendar.</exception>
    public async Task<(RunId RunId, PackItem Pack, Stream Content)> OpenCalendarAsync(ExecutiveId executive, CancellationToken cancellation)
    {
        var (runId, own) = await OfNewestAsync(executive, cancellation);
        return await OpenAsync(runId, own, PackName.CalendarOf(executive), executive, cancellation)
            ?? throw new NotFoundException($"Run {runId}, which your pack is of, made no calendar. GET /api/me/pack has the pack; a later run may bring a calendar.");
    }

    private async Task<(RunId RunId, PackItem Pack, Stream Content)?> OpenAsync(
        RunId runId, IReadOnlyList<PackItem> own, string name, ExecutiveId executive, CancellationToken cancellation)
    {
        if (own.All(item => item.Name != name))
        {
            return null;
        }

        var (pack, content) = await packs.OpenAsync(runId, name, AccountScope.Of(executive), cancellation);
        return (runId, pack, content);
    }

    private async Task<(RunId RunId, IReadOnlyList<PackItem> Own)> OfNewestAsync(ExecutiveId executive, CancellationToken cancellation)
    {
        var completed = (await runs.ListAsync(cancellation)).Where(run => run is { Status: RunStatus.Completed, PackCount: > 0 });
        foreach (var run in completed.OrderByDescending(run => run.Approval is not null))
        {
            var own = await packs.ListAsync(run.RunId, AccountScope.Of(executive), cancellation);
            if (own.Any(pack => pack.Name == PackName.OfExecutive(executive)))
            {
                return (run.RunId, own);
            }
        }

        throw new NotFoundException("No completed run has a pack for you yet. GET /api/scenario-runs shows what is under way; a run makes packs unless it is told not to.");
    }
}
