using System.Net;
using System.Text.RegularExpressions;
using CrisisReview.Console.Tests.House;

namespace CrisisReview.Console.Tests.Files;

[Collection(ConsoleSuite.Name)]
public sealed partial class ConsoleFileTests(EmptyHouse house)
{
    private const int MostBytesOfFirstLoad = 250_000;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_first_load_is_less_than_250_kB(string encoding)
    {
        var page = await BodyAsync("console", encoding);
        var bytes = page.Length;
        foreach (var file in await FilesOfPageAsync())
        {
            bytes += (await BodyAsync(file, encoding)).Length;
        }

        Assert.InRange(bytes, 30_000, MostBytesOfFirstLoad);
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there_and_kept_for_ever()
    {
        var files = await FilesOfPageAsync();
        Assert.True(files.Count > 30, $"{files.Count} files");
        foreach (var file in files)
        {
            using var reply = await AskAsync(file, "br");
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", reply.Headers.CacheControl?.ToString());
            Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task The_page_allows_nothing_but_its_own_files()
    {
        using var reply = await AskAsync("console", "br");
        var policy = reply.Headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", reply.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotMatch(InlineScript(), await house.Client.GetStringAsync(new Uri("console", UriKind.Relative)));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("identity", null)]
    public async Task A_file_comes_in_an_encoding_that_the_client_takes(string accepted, string? expected)
    {
        using var reply = await AskAsync("console", accepted);

        Assert.Equal(expected, reply.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", reply.Headers.Vary);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        using var first = await AskAsync("console", "br");
        using var again = await AskAsync("console", "br", first.Headers.ETag!.ToString());
        using var otherwise = await AskAsync("console", "gzip", first.Headers.ETag!.ToString());

        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, otherwise.StatusCode);
    }

    [Theory]
    [InlineData("console/nothing.js")]
    [InlineData("console/index.html.br")]
    [InlineData("console/..%2Fopenapi.json")]
    public async Task What_is_no_file_of_the_console_is_not_found(string path)
    {
        using var reply = await AskAsync(path, "br");

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    private async Task<List<string>> FilesOfPageAsync()
    {
        var page = await house.Client.GetStringAsync(new Uri("console", UriKind.Relative));
        return [.. File().Matches(page).Select(match => match.Groups[1].Value).Distinct()];
    }

    private async Task<byte[]> BodyAsync(string path, string encoding)
    {
        using var reply = await AskAsync(path, encoding);
        return await reply.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string path, string encoding, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return house.Client.SendAsync(request);
    }

    [GeneratedRegex("(?:href|src)=\"/(console/[^\"]+)\"")]
    private static partial Regex File();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|\son\w+=|<style|\sstyle=")]
    private static partial Regex InlineScript();
}
