using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Refusals;

/// <summary>Every refusal in Cases/*.json, to the letter: status, content type and the whole problem document; and nothing is changed by it.</summary>
[Collection(ReviewedBook.Name)]
public sealed class RefusalTests(ReviewedApp app)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. RefusalCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_bad_request_is_refused_with_the_way_to_mend_it(string name)
    {
        var refusal = RefusalCase.All.Single(c => c.Name == name);
        var runs = await app.RunCountAsync();

        using var reply = await refusal.SendAsync(app.Api);
        var text = await reply.Content.ReadAsStringAsync();

        Assert.True(reply.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{reply.StatusCode} {text}");
        var problem = JsonNode.Parse(text)!;
        Assert.True(JsonNode.DeepEquals(refusal.Reply, problem), problem.ToJsonString(Layout));
        Assert.Equal((HttpStatusCode)(int)problem["status"]!, reply.StatusCode);
        Assert.Equal(app.Kept, await app.ReadKeptAsync());
        Assert.Equal(runs, await app.RunCountAsync());
    }

    [Fact]
    public void There_are_refusals_of_every_kind()
    {
        Assert.True(RefusalCase.All.Count >= 80, $"{RefusalCase.All.Count} cases");
        Assert.Equal(RefusalCase.All.Count, RefusalCase.All.Select(c => c.Name).Distinct().Count());
        Assert.Equal([404, 409, 413, 422], RefusalCase.All.Select(c => (int)c.Reply["status"]!).Distinct().Order());
    }
}
