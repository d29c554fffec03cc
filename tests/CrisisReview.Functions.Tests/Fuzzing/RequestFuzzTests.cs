using System.Text.Json.Nodes;
using CrisisReview.Testing.Fuzzing;
using Xunit.Abstractions;

namespace CrisisReview.Functions.Tests.Fuzzing;

/// <summary>Bad requests in bulk, through everything that stands between the socket and the tables.</summary>
public sealed class RequestFuzzTests(FuzzedApp app, ITestOutputHelper output) : IClassFixture<FuzzedApp>
{
    private const int Refill = 50;

    private string _book = "";

    [Fact]
    public async Task A_bad_request_is_refused_with_its_reason_and_leaves_the_book_as_it_was()
    {
        var policy = (await app.Api.GetAsync("/api/policy")).ToJsonString();
        var (sent, statuses) = (0, new SortedDictionary<int, int>());
        output.WriteLine(Fuzz.Run(100, 10_000, random => BitConverter.GetBytes(random.Next()), seed =>
        {
            var request = BadRequest.Of(new Random(BitConverter.ToInt32(seed)), policy);
            var status = SendAsync(request, ++sent).GetAwaiter().GetResult();
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            return status < 300;
        }));
        output.WriteLine(string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}")));
        Assert.True(statuses.Count >= 4);
    }

    private async Task<int> SendAsync(BadRequest request, int number)
    {
        if (number % Refill == 0 || _book.Length == 0)
        {
            await app.RefillAsync();
            _book = await BookAsync();
        }

        using var reply = await AnswerAsync(request);
        var text = await reply.Content.ReadAsStringAsync();
        var status = (int)reply.StatusCode;
        Assert.True(status < 500, $"{status} {text}\n{request}");
        var book = request.TouchesTheBook ? await BookAsync() : _book;
        if (status >= 400)
        {
            // An address that is no route has no body, as under the Functions host.
            Assert.True(text.Length == 0 ? status is 404 or 400 : ((string)JsonNode.Parse(text)!["detail"]!).Length > 5, $"{status} {text}\n{request}");
            Assert.True(_book == book, $"The book has changed though the reply is {status}.\n{request}");
        }

        _book = book;
        return status;
    }

    private async Task<HttpResponseMessage> AnswerAsync(BadRequest request)
    {
        try
        {
            return await request.SendAsync(app.Api);
        }
        catch (OperationCanceledException fault)
        {
            throw new TimeoutException($"No answer to {request}", fault);
        }
    }

    private async Task<string> BookAsync() => (await app.Api.GetAsync("/api/accounts")).ToJsonString();
}
