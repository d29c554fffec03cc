using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>Reads the whole book bucket by bucket in a fixed order, a few buckets ahead.</summary>
public sealed class ProfileReader(IBookStore book, PipelineOptions options)
{
    public async IAsyncEnumerable<AccountProfile> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = new Queue<Task<List<AccountProfile>>>();
        for (var bucket = 0; bucket < AccountBucket.Count + options.Parallelism; bucket++)
        {
            if (bucket < AccountBucket.Count)
            {
                ahead.Enqueue(ReadBucketAsync(bucket, cancellation));
            }

            if (bucket >= options.Parallelism)
            {
                foreach (var profile in await ahead.Dequeue())
                {
                    yield return profile;
                }
            }
        }
    }

    private async Task<List<AccountProfile>> ReadBucketAsync(int bucket, CancellationToken cancellation)
    {
        var profiles = new List<AccountProfile>();
        await foreach (var profile in book.ReadBucketAsync(bucket, cancellation))
        {
            profiles.Add(profile);
        }

        return profiles;
    }
}
