using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace CrisisReview.Azure.Blobs;

/// <summary>Writes a blob that comes in pieces: one alone as it is, several as blocks that become the blob together.</summary>
internal static class BlobPieces
{
    public static async Task WriteAsync(BlockBlobClient blob, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, BlobHttpHeaders headers, CancellationToken cancellation)
    {
        await using var coming = pieces.GetAsyncEnumerator(cancellation);
        ReadOnlyMemory<byte> piece = await coming.MoveNextAsync() ? coming.Current : default;
        if (!await coming.MoveNextAsync())
        {
            await blob.UploadAsync(BinaryData.FromBytes(piece).ToStream(), new BlobUploadOptions { HttpHeaders = headers }, cancellation);
            return;
        }

        // Blocks are numbered, so that whoever writes the same blob at the same time stages the same blocks and either may commit.
        var blocks = new List<string>();
        do
        {
            await StageAsync(blob, blocks, piece, cancellation);
            piece = coming.Current;
        }
        while (await coming.MoveNextAsync());
        await StageAsync(blob, blocks, piece, cancellation);
        await blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { HttpHeaders = headers }, cancellation);
    }

    private static async Task StageAsync(BlockBlobClient blob, List<string> blocks, ReadOnlyMemory<byte> piece, CancellationToken cancellation)
    {
        blocks.Add(Convert.ToBase64String(Encoding.ASCII.GetBytes(blocks.Count.ToString("000000", CultureInfo.InvariantCulture))));
        await blob.StageBlockAsync(blocks[^1], BinaryData.FromBytes(piece).ToStream(), cancellationToken: cancellation);
    }
}
