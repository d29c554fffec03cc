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
        await packs.WriteAsync(Run, "executives/~C3~BC.pdf", "pack"u8.ToArray(), CancellationToken.None);
        await packs.WriteAsync(Run, "executives/other.pdf", "other"u8.ToArray(), CancellationToken.None);
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
        await packs.WriteAsync(Run, "management.pdf", "pack"u8.ToArray(), CancellationToken.None);
        var link = await packs.LinkAsync(Run, "management.pdf", DateTimeOffset.UtcNow.AddMinutes(-1), CancellationToken.None);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_nothing()
    {
        var packs = new BlobPackStore(await EmptyStorage.OpenAsync());
        Assert.Null(await packs.OpenAsync(Run, "management.pdf", CancellationToken.None));
    }
}
