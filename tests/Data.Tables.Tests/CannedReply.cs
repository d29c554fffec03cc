namespace Azure.Data.Tables.Tests;

/// <summary>What a <see cref="CannedTransport"/> answers.</summary>
internal sealed record CannedReply(int Status, string Body = "")
{
    public (string Name, string Value)[] Headers { get; init; } = [];

    public static CannedReply Refusal(int status, string code, string message = "No.") =>
        new(status, $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{message}}}}"}}}""");
}
