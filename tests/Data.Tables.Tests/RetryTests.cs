using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests;

public sealed class RetryTests
{
    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        var (client, transport) = Answering(CannedReply.Refusal(503, "ServerBusy"), new(204));
        await client.UpsertEntityAsync(new TableEntity("p", "r"));
        Assert.Equal(2, transport.Sent.Count);
        Assert.Equal(transport.Sent[0].Body, transport.Sent[1].Body);
    }

    [Fact]
    public async Task An_add_whose_first_reply_was_lost_finds_its_own_entity()
    {
        var (client, _) = Answering(CannedReply.Refusal(500, "OperationTimedOut"), CannedReply.Refusal(409, "EntityAlreadyExists"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again()
    {
        var (client, transport) = Answering(CannedReply.Refusal(400, "InvalidInput", "One of the request inputs is not valid."));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Single(transport.Sent);
        Assert.Contains("One of the request inputs is not valid.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_given_up()
    {
        var (client, transport) = Answering(CannedReply.Refusal(503, "ServerBusy"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.GetEntityIfExistsAsync<TableEntity>("p", "r"));
        Assert.Equal((503, "ServerBusy"), (refusal.Status, refusal.ErrorCode));
        Assert.Equal(4, transport.Sent.Count);
    }

    [Fact]
    public async Task A_refusal_without_a_body_has_the_code_of_its_header()
    {
        var (client, _) = Answering(new CannedReply(403) { Headers = [("x-ms-error-code", "AuthorizationFailure")] });
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal((403, "AuthorizationFailure"), (refusal.Status, refusal.ErrorCode));
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task A_refusal_that_is_not_the_service_s_still_has_its_status(string body)
    {
        var (client, _) = Answering(new CannedReply(407, body));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal(407, refusal.Status);
    }

    private static (TableClient Client, CannedTransport Transport) Answering(params CannedReply[] replies)
    {
        var transport = new CannedTransport(replies);
        return (new("UseDevelopmentStorage=true", "Ledger", transport.Options), transport);
    }
}
