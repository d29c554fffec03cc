using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>Reads the whole book partition by partition, each in ordinal order of the ids, a few partitions ahead.</summary>
public sealed class ProfileReader(IBookStore book, PipelineOptions options)
{
    public async IAsyncEnumerable<AccountProfile> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = new Queue<Task<List<AccountProfile>>>();
        for (var partition = 0; partition < AccountPartition.Count + options.PartitionsAtOnce; partition++)
        {
            if (partition < AccountPartition.Count)
            {
                ahead.Enqueue(ReadPartitionAsync(partition, cancellation));
            }

            if (partition >= options.PartitionsAtOnce)
            {
                foreach (var profile in await ahead.Dequeue())
                {
                    yield return profile;
                }
            }
        }
    }

    private async Task<List<AccountProfile>> ReadPartitionAsync(int partition, CancellationToken cancellation)
    {
        var profiles = new List<AccountProfile>();
        await foreach (var profile in book.ReadPartitionAsync(partition, cancellation))
        {
            profiles.Add(profile);
        }

        profiles.Sort((a, b) => a.Account.AccountId.CompareTo(b.Account.AccountId));
        return profiles;
    }
}
