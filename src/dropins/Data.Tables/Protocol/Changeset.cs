using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>A transaction's operations as the one multipart body the service wants.
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</summary>
internal static class Changeset
{
    // A boundary stands at the start of a line. Entities are JSON on one line that starts with a brace and addresses are encoded, so any will do.
    private const string Batch = "batch_7f0b1c52-3a64-4d8e-9c1f-5e2d8a90b6c3";
    private const string Changes = "changeset_c49d2e18-60f7-4b35-a8d2-1b7e93f4c05a";

    public const string ContentType = $"multipart/mixed; boundary={Batch}";

    public static ReadOnlyMemory<byte> Write(Uri endpoint, IEnumerable<EntityOperation> operations)
    {
        using var body = new MemoryStream();
        Append(body, $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={Changes}\r\n\r\n");
        foreach (var operation in operations)
        {
            Append(body, Head(endpoint, operation));
            body.Write((operation.Body ?? default).Span);
            Append(body, "\r\n");
        }

        Append(body, $"--{Changes}--\r\n--{Batch}--\r\n");
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static string Head(Uri endpoint, EntityOperation operation)
    {
        var content = operation.Body is null ? "" : $"Content-Type: {MediaType.Json}\r\nPrefer: return-no-content\r\n";
        var condition = operation.IfMatch is null ? "" : $"If-Match: {operation.IfMatch}\r\n";
        return $"--{Changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + $"{operation.Method} {endpoint.AbsoluteUri.TrimEnd('/')}/{operation.Path} HTTP/1.1\r\n"
            + $"Accept: {MediaType.JsonWithTypes}\r\nDataServiceVersion: 3.0\r\n{content}{condition}\r\n";
    }

    private static void Append(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
