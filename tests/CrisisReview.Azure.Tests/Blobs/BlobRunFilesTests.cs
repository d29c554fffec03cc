using System.Text;
using CrisisReview.Azure.Blobs;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Blobs;

public sealed class BlobRunFilesTests
{
    private static readonly RunId Run = RunId.OfKey("files");

    [Fact]
    public async Task A_file_is_written_again_and_a_part_of_it_read()
    {
        var files = new BlobRunFiles(await EmptyStorage.OpenAsync());
        await files.WriteAsync(Run, "a/b.jsonl", "first"u8.ToArray(), CancellationToken.None);
        await files.WriteAsync(Run, "a/b.jsonl", "0123456789"u8.ToArray(), CancellationToken.None);
        Assert.Equal("345", Encoding.UTF8.GetString((await files.ReadRangeAsync(Run, "a/b.jsonl", 3, 3, CancellationToken.None)).Span));
        Assert.Equal("9", Encoding.UTF8.GetString((await files.ReadRangeAsync(Run, "a/b.jsonl", 9, 1, CancellationToken.None)).Span));
        Assert.Null(await files.FindAsync(Run, "missing", CancellationToken.None));
        var fault = await Assert.ThrowsAsync<FileNotFoundException>(() => files.ReadRangeAsync(Run, "missing", 0, 1, CancellationToken.None));
        Assert.Contains("missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_came_in_pieces_is_read_from_its_beginning()
    {
        var files = new BlobRunFiles(await EmptyStorage.OpenAsync());
        await files.WriteAsync(Run, "ranking.jsonl", Pieces.Of("{}\n", "[]\n", "1\n"), CancellationToken.None);
        using var content = new StreamReader((await files.OpenAsync(Run, "ranking.jsonl", CancellationToken.None))!);
        Assert.Equal("{}\n[]\n1\n", await content.ReadToEndAsync());
        Assert.Null(await files.OpenAsync(Run, "missing", CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_that_write_once_one_wins_and_its_file_stays()
    {
        var files = new BlobRunFiles(await EmptyStorage.OpenAsync());
        var wrote = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => files.WriteOnceAsync(Run, "one", new[] { (byte)n }, CancellationToken.None)));
        Assert.Single(wrote, won => won);
        Assert.Equal(Array.IndexOf(wrote, true), (await files.FindAsync(Run, "one", CancellationToken.None))!.Value.Span[0]);
    }
}
