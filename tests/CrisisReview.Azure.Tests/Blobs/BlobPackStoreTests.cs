using System.Net;
using CrisisReview.Azure.Blobs;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Blobs;

public sealed class BlobPackStoreTests
{
    private static readonly RunId Run = RunId.OfKey("packs");

    [Fact]
    public async Task A_link_reads_its_pack_and_does_nothing_else()
    {
        var packs = new BlobPackStore(await EmptyStorage.OpenAsync());
        await packs.WriteAsync(Run, "executives/~C3~BC.pdf", Pieces.Of("pack"), CancellationToken.None);
        await packs.WriteAsync(Run, "executives/other.pdf", Pieces.Of("other"), CancellationToken.None);
        var link = await packs.LinkAsync(Run, "executives/~C3~BC.pdf", DateTimeOffset.UtcNow.AddMinutes(15), CancellationToken.None);
        using var http = new HttpClient();
        using var reply = await http.GetAsync(link);

        Assert.Equal("pack", await reply.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", reply.Content.Headers.ContentType?.MediaType);
        var other = new UriBuilder(link) { Path = link.AbsolutePath.Replace("~C3~BC", "other", StringComparison.Ordinal) }.Uri;
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(other)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.DeleteAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_link_ends_with_its_time()
    {
        var packs = new BlobPackStore(await EmptyStorage.OpenAsync());
        await packs.WriteAsync(Run, "management.pdf", Pieces.Of("pack"), CancellationToken.None);
        var link = await packs.LinkAsync(Run, "management.pdf", DateTimeOffset.UtcNow.AddMinutes(-1), CancellationToken.None);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData]
    [InlineData("one")]
    [InlineData("one", "", "two", "three")]
    public async Task A_pack_is_its_pieces_one_after_the_other(params string[] pieces)
    {
        var packs = new BlobPackStore(await EmptyStorage.OpenAsync());
        await packs.WriteAsync(Run, "ranking.csv", Pieces.Of("what was there before"), CancellationToken.None);
        await packs.WriteAsync(Run, "ranking.csv", Pieces.Of(pieces), CancellationToken.None);
        using var content = new StreamReader((await packs.OpenAsync(Run, "ranking.csv", CancellationToken.None))!);
        Assert.Equal(string.Concat(pieces), await content.ReadToEndAsync());
    }

    [Fact]
    public async Task A_pack_whose_making_breaks_off_leaves_what_was_there()
    {
        var packs = new BlobPackStore(await EmptyStorage.OpenAsync());
        await packs.WriteAsync(Run, "ranking.csv", Pieces.Of("whole"), CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => packs.WriteAsync(Run, "ranking.csv", Pieces.Of("a", "b", "c").Select(piece => piece.Span[0] == 'c' ? throw new IOException() : piece), CancellationToken.None));
        using var content = new StreamReader((await packs.OpenAsync(Run, "ranking.csv", CancellationToken.None))!);
        Assert.Equal("whole", await content.ReadToEndAsync());
    }

    [Fact]
    public async Task Two_who_write_the_same_pack_at_once_both_succeed()
    {
        var packs = new BlobPackStore(await EmptyStorage.OpenAsync());
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => packs.WriteAsync(Run, "ranking.csv", Pieces.Of("a", "b", "c", "d"), CancellationToken.None)));
        using var content = new StreamReader((await packs.OpenAsync(Run, "ranking.csv", CancellationToken.None))!);
        Assert.Equal("abcd", await content.ReadToEndAsync());
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_nothing()
    {
        var packs = new BlobPackStore(await EmptyStorage.OpenAsync());
        Assert.Null(await packs.OpenAsync(Run, "management.pdf", CancellationToken.None));
    }
}
