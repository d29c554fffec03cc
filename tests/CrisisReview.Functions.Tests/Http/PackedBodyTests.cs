using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Functions.Tests.Identity;

namespace CrisisReview.Functions.Tests.Http;

/// <summary>A small body that would unpack to an endless one is refused unread.</summary>
[Collection(SignedInPeople.Name)]
public sealed class PackedBodyTests(SignedInApp app)
{
    private static readonly byte[] Bomb = Pack(200_000_000);

    public static TheoryData<string> Reading => [.. RouteRoles.All.Where(role => role.Method is "PUT" or "POST" && !role.Route.Contains("packs", StringComparison.Ordinal)).Select(role => role.Route)];

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task A_packed_body_is_refused_and_not_unpacked(string route)
    {
        var role = RouteRoles.All.Single(r => r.Route == route);
        foreach (var encoding in new[] { "gzip", "br", "deflate" })
        {
            using var content = new ByteArrayContent(Bomb);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Headers.ContentEncoding.Add(encoding);
            using var reply = await app.Api.SendAsync(role.Method, role.Own, content, SignedInApp.Management);
            var problem = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;

            Assert.Equal((route, HttpStatusCode.UnsupportedMediaType), (route, reply.StatusCode));
            Assert.Equal($"A body in the encoding '{encoding}' is not unpacked here. Send it as it is, without Content-Encoding.", (string)problem["detail"]!);
        }
    }

    private static byte[] Pack(int zeros)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var block = new byte[1_000_000];
            for (var written = 0; written < zeros; written += block.Length)
            {
                gzip.Write(block);
            }
        }

        return packed.ToArray();
    }
}
