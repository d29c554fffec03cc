using System.Net;
using System.Security.Cryptography;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Packs;

[Collection(ReviewedBook.Name)]
public sealed class PackTests(ReviewedApp app)
{
    private const string Packs = $"/api/scenario-runs/{ReviewedApp.RunId}/packs";

    private static readonly HttpClient Storage = new();

    [Fact]
    public async Task Every_pack_of_the_list_is_read_at_its_address_and_is_what_the_list_says()
    {
        var list = await app.Api.GetAsync(Packs);

        Assert.Equal(
            [
                "management.pdf", "ranking.csv", "attention.csv", "executives/E1.pdf", "executives/E2.pdf", "executives/shared-desk.pdf",
                "executives/E1.ics", "executives/E2.ics",
                "accounts/100~25.pdf", "accounts/A~252F1.pdf", "accounts/A-1.pdf", "accounts/A~2F1.pdf", "accounts/HQ.pdf",
                "accounts/~E6~A0~AA~E5~BC~8F~E4~BC~9A~E7~A4~BE~20~E6~9D~B1.pdf",
            ],
            list["items"]!.AsArray().Select(pack => (string)pack!["name"]!));
        foreach (var pack in list["items"]!.AsArray().Select(pack => pack!.AsObject()))
        {
            using var reply = await app.Api.SendAsync("GET", (string)pack["url"]!);
            var content = await reply.Content.ReadAsByteArrayAsync();

            Assert.Equal((int)pack["bytes"]!, content.Length);
            Assert.Equal((string)pack["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(content)));
            Assert.Equal($"\"{pack["sha256"]}\"", reply.Headers.ETag?.Tag);
            Assert.Equal(Path.GetExtension((string)pack["name"]!) switch { ".csv" => "text/csv", ".ics" => "text/calendar", _ => "application/pdf" }, reply.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", reply.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal($"{ReviewedApp.RunId}-{((string)pack["name"]!).Replace('/', '-')}", reply.Content.Headers.ContentDisposition?.FileName);
        }
    }

    [Fact]
    public async Task A_pack_that_is_asked_for_inline_is_shown_and_not_saved()
    {
        using var reply = await app.Api.SendAsync("GET", Packs + "/management.pdf?inline=true");

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("inline", reply.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"{ReviewedApp.RunId}-management.pdf", reply.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact]
    public async Task The_list_says_whose_a_pack_is_and_comes_in_pages()
    {
        var list = (await app.Api.GetAsync(Packs))["items"]!.AsArray();
        var page = await app.Api.GetAsync(Packs + "?top=2");

        Assert.Equal("E1", (string)list[3]!["executiveId"]!);
        Assert.Equal("executive", (string)list[3]!["kind"]!);
        Assert.Equal("A%2F1", (string)list[9]!["accountId"]!);
        Assert.Equal(14, (int)page["total"]!);
        Assert.NotNull(page["next"]);
    }

    [Fact]
    public async Task A_pack_that_the_client_has_is_not_sent_again()
    {
        using var first = await app.Api.SendAsync("GET", Packs + "/management.pdf");
        using var again = await app.Api.SendAsync("GET", Packs + "/management.pdf", content: null, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await app.Api.SendAsync("GET", Packs + "/management.pdf", content: null, ("If-None-Match", "\"other\""));

        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_part_of_a_pack_is_read()
    {
        using var whole = await app.Api.SendAsync("GET", Packs + "/management.pdf");
        using var part = await app.Api.SendAsync("GET", Packs + "/management.pdf", content: null, ("Range", "bytes=5-14"));
        using var beyond = await app.Api.SendAsync("GET", Packs + "/management.pdf", content: null, ("Range", "bytes=999999999-"));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal((await whole.Content.ReadAsByteArrayAsync())[5..15], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task A_name_may_be_encoded_whole()
    {
        using var reply = await app.Api.SendAsync("GET", Packs + "/executives%2FE1.pdf");
        using var link = await app.Api.SendAsync("POST", Packs + "/executives%2FE1.pdf/link");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (reply.StatusCode, link.StatusCode));
    }

    [Fact]
    public async Task A_link_reads_its_pack_and_nothing_else_for_a_quarter_of_an_hour()
    {
        var before = DateTimeOffset.UtcNow;
        var link = await app.Api.JsonAsync("POST", Packs + "/executives/E1.pdf/link");
        var url = (string)link["url"]!;
        var expiresAt = DateTimeOffset.Parse((string)link["expiresAt"]!, System.Globalization.CultureInfo.InvariantCulture);
        var pack = (await app.Api.GetAsync(Packs))["items"]!.AsArray().Single(p => (string)p!["name"]! == "executives/E1.pdf")!;

        Assert.InRange(expiresAt, before.AddMinutes(15).AddSeconds(-1), DateTimeOffset.UtcNow.AddMinutes(15));
        Assert.Equal((string)pack["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(await Storage.GetByteArrayAsync(new Uri(url)))));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, url.Replace("E1.pdf", "E2.pdf", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Delete, url));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpMethod method, string url)
    {
        using var request = new HttpRequestMessage(method, url);
        using var reply = await Storage.SendAsync(request);
        return reply.StatusCode;
    }
}
