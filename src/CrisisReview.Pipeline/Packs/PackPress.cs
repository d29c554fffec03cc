using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Writes packs to their store, piece by piece as they are made.</summary>
public sealed class PackPress(PackWriting writing, IPackStore packs)
{
    /// <param name="runId">The run.</param>
    /// <param name="stage">The stage that the finished part is noted of.</param>
    /// <param name="pack">The pack's number.</param>
    /// <param name="plan">The pack.</param>
    /// <param name="approval">The sign-off that it shows; null: none.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task<RunPart> PrintAsync(RunId runId, RunStatus stage, int pack, PackPlan plan, RunApproval? approval, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = 0L;
        var name = PackItem.FileOf(plan.Name, approved: approval is not null);
        await packs.WriteAsync(runId, name, CountedAsync(writing.WriteAsync(runId, plan, approval, cancellation), cancellation), cancellation);
        return new(stage, pack, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));

        async IAsyncEnumerable<ReadOnlyMemory<byte>> CountedAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, [EnumeratorCancellation] CancellationToken token)
        {
            await foreach (var piece in pieces.WithCancellation(token))
            {
                bytes += piece.Length;
                hash.AppendData(piece.Span);
                yield return piece;
            }
        }
    }
}
