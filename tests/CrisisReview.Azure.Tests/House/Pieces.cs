using System.Text;

namespace CrisisReview.Azure.Tests.House;

/// <summary>A file's content as it comes, in pieces.</summary>
internal static class Pieces
{
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> Of(params string[] texts) =>
        texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)).ToAsyncEnumerable();
}
