using Azure.Core;

namespace Azure.Data.Tables.Tests;

public sealed class TokenTests
{
    private static readonly Uri Endpoint = new("https://books.table.core.windows.net");

    [Fact]
    public async Task A_request_bears_the_token_for_storage()
    {
        var (transport, credential) = (new CannedTransport(new CannedReply(204)), new FixedToken());
        await new TableClient(Endpoint, "Ledger", credential, transport.Options).AddEntityAsync(new TableEntity("p", "r"));
        var sent = Assert.Single(transport.Sent);
        Assert.Equal("Bearer the-token", sent.Headers["Authorization"]);
        Assert.Equal("2020-12-06", sent.Headers["x-ms-version"]);
        Assert.Equal(["https://storage.azure.com/.default"], Assert.Single(credential.Asked).Scopes);
    }

    [Fact]
    public async Task A_token_is_used_until_it_expires()
    {
        var (transport, credential) = (new CannedTransport(new CannedReply(204)), new FixedToken());
        var client = new TableServiceClient(Endpoint, credential, transport.Options);
        await client.CreateTableAsync("Ledger");
        await client.GetTableClient("Ledger").UpsertEntityAsync(new TableEntity("p", "r"));
        Assert.Equal(2, transport.Sent.Count);
        Assert.Single(credential.Asked);
    }

    [Fact]
    public async Task A_token_never_leaves_over_plain_http()
    {
        var (transport, credential) = (new CannedTransport(new CannedReply(204)), new FixedToken());
        var client = new TableClient(new Uri("http://books.table.core.windows.net"), "Ledger", credential, transport.Options);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Empty(transport.Sent);
    }

    [Fact]
    public void The_account_is_the_first_label_of_the_host() =>
        Assert.Equal("books", new TableClient(Endpoint, "Ledger", new FixedToken()).AccountName);

    private sealed class FixedToken : TokenCredential
    {
        public List<TokenRequestContext> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Add(requestContext);
            return new("the-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
