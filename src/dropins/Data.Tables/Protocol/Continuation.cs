using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Where a query of entities goes on: the two headers of a reply, as one token with a space between them.
/// The service encodes both, so that neither has a space.</summary>
internal static class Continuation
{
    public static string? TokenOf(ResponseHeaders headers)
    {
        var hasPartition = headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        var hasRow = headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return hasPartition || hasRow ? $"{partition} {row}" : null;
    }

    public static void Apply(string token, RequestUriBuilder uri)
    {
        var parts = token.Split(' ', 2);
        uri.AppendQuery("NextPartitionKey", parts[0], escapeValue: true);
        if (parts is [_, { Length: > 0 } row])
        {
            uri.AppendQuery("NextRowKey", row, escapeValue: true);
        }
    }
}
