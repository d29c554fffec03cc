using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Pipeline.Import;

/// <summary>Lays an accepted import over the stored book, partition by partition. Doing it again changes nothing more.</summary>
public sealed class BookUpdate(IBookStore book, PipelineOptions options)
{
    // As many as a transaction takes.
    private const int ProfilesPerWrite = 100;

    // An item is at most some hundreds of bytes, so that as many stored ones and as many imported ones fit in any profile.
    private const int ManyItems = 500;

    /// <summary>Refuses, before anything is written, an import that would make a profile too large to be stored.</summary>
    /// <returns>Whether the import is still acceptable.</returns>
    public async Task<bool> CheckAsync(BookReading reading, bool replace, CancellationToken cancellation)
    {
        var large = replace ? ImmutableHashSet<AccountId>.Empty : await book.FindLargeAsync(ManyItems, cancellation);
        var faults = new List<(AccountId AccountId, string Problem)>();
        foreach (var rows in reading.Partitions().SelectMany(partition => partition).Where(rows => rows.Items > ManyItems || large.Contains(rows.AccountId)))
        {
            var stored = replace ? null : await book.FindAsync(rows.AccountId, cancellation);
            if (book.FaultOf(ProfileMerge.Apply(stored, rows, replace).Profile) is { } problem)
            {
                faults.Add((rows.AccountId, problem));
            }
        }

        faults.ForEach(fault => reading.Refuse(fault.AccountId, fault.Problem));
        return reading.IsAcceptable;
    }

    public async Task<ProfileCounts> ApplyAsync(BookReading reading, bool replace, WritersTurn turn, CancellationToken cancellation)
    {
        await turn.KeepAsync(cancellation);
        await ApplyExecutivesAsync(reading, replace, cancellation);
        var counts = new ProfileCounts[AccountPartition.Count];
        var side = new ParallelOptions { MaxDegreeOfParallelism = options.PartitionsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(reading.Partitions().Index(), side, async (partition, token) =>
        {
            await turn.KeepAsync(token);
            counts[partition.Index] = await ApplyAsync(partition.Index, partition.Item, replace, token);
        });
        return counts.Aggregate((a, b) => a + b);
    }

    private async Task<ProfileCounts> ApplyAsync(int partition, IReadOnlyList<AccountRows> imported, bool replace, CancellationToken cancellation)
    {
        if (imported.Count == 0 && !replace)
        {
            return new(0, 0, 0, 0);
        }

        var rows = imported.ToDictionary(account => account.AccountId);
        var gone = new List<AccountId>();
        var counts = new ProfileCounts(0, 0, 0, 0);
        await foreach (var merged in MergeAsync(partition, rows, replace, gone, cancellation).Chunk(ProfilesPerWrite).WithCancellation(cancellation))
        {
            await book.PutAsync(partition, [.. merged.Where(m => m.Change != ProfileChange.Unchanged).Select(m => m.Profile)], cancellation);
            counts = merged.Aggregate(counts, (sum, m) => sum + Counted(m.Change));
        }

        await book.RemoveAsync(partition, gone, cancellation);
        return counts with { Removed = gone.Count };
    }

    /// <summary>Merges stored profiles as they come, so that never all are in memory, then makes those that are not stored yet.</summary>
    private async IAsyncEnumerable<MergedProfile> MergeAsync(
        int partition, Dictionary<AccountId, AccountRows> imported, bool replace, List<AccountId> gone, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var stored in book.ReadPartitionAsync(partition, cancellation))
        {
            if (imported.Remove(stored.Account.AccountId, out var rows))
            {
                yield return ProfileMerge.Apply(stored, rows, replace);
            }
            else if (replace)
            {
                gone.Add(stored.Account.AccountId);
            }
        }

        foreach (var rows in imported.Values.OrderBy(rows => rows.AccountId))
        {
            yield return ProfileMerge.Apply(stored: null, rows, replace);
        }
    }

    private static ProfileCounts Counted(ProfileChange change) =>
        new(change == ProfileChange.Added ? 1 : 0, change == ProfileChange.Changed ? 1 : 0, change == ProfileChange.Unchanged ? 1 : 0, 0);

    private async Task ApplyExecutivesAsync(BookReading reading, bool replace, CancellationToken cancellation)
    {
        if (!reading.HasExecutives)
        {
            return;
        }

        var stored = (await book.ReadExecutivesAsync(cancellation)).ToDictionary(executive => executive.ExecutiveId);
        var imported = reading.Executives.Select(row => row.Over(replace ? null : stored.GetValueOrDefault(row.ExecutiveId))).ToList();
        await book.PutExecutivesAsync(imported, cancellation);
        if (replace)
        {
            await book.RemoveExecutivesAsync([.. stored.Keys.Except(imported.Select(executive => executive.ExecutiveId))], cancellation);
        }
    }
}
