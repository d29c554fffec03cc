using System.Collections.Immutable;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Pipeline.Import;

/// <summary>Lays an accepted import over the stored book, partition by partition. Doing it again changes nothing more.</summary>
public sealed class BookUpdate(IBookStore book, PipelineOptions options)
{
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
        var side = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
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

        var stored = await ReadAsync(partition, cancellation);
        var merged = imported.Select(rows => ProfileMerge.Apply(stored.GetValueOrDefault(rows.AccountId), rows, replace)).ToList();
        await book.PutAsync(partition, [.. merged.Where(m => m.Change != ProfileChange.Unchanged).Select(m => m.Profile)], cancellation);
        var gone = replace ? stored.Keys.Except(imported.Select(rows => rows.AccountId)).ToList() : [];
        await book.RemoveAsync(partition, gone, cancellation);
        return new(Count(merged, ProfileChange.Added), Count(merged, ProfileChange.Changed), Count(merged, ProfileChange.Unchanged), gone.Count);
    }

    private static int Count(List<MergedProfile> merged, ProfileChange change) => merged.Count(m => m.Change == change);

    private async Task<Dictionary<AccountId, AccountProfile>> ReadAsync(int partition, CancellationToken cancellation)
    {
        var stored = new Dictionary<AccountId, AccountProfile>();
        await foreach (var profile in book.ReadPartitionAsync(partition, cancellation))
        {
            stored.Add(profile.Account.AccountId, profile);
        }

        return stored;
    }

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
