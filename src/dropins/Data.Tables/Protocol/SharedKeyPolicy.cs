using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>Signs each try of a request with the account's key and the time of that try.
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key, "Table service (Shared Key authorization)".</summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var text = StringToSign(request, date, credential.AccountName);
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("Authorization", $"SharedKey {credential.AccountName}:{credential.Sign(text)}");
    }

    /// <summary>Verb, Content-MD5, Content-Type, date and the canonicalized resource, a line each.</summary>
    internal static string StringToSign(Request request, string date, string account) => string.Join(
        '\n',
        request.Method.Method,
        Header(request, "Content-MD5"),
        Header(request, "Content-Type"),
        date,
        Resource(request.Uri.ToUri(), account));

    /// <summary>Slash, account and the path as it is encoded in the URI; of the query only <c>comp</c> counts.</summary>
    private static string Resource(Uri uri, string account)
    {
        var component = uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.OrdinalIgnoreCase));
        return component is null ? $"/{account}{uri.AbsolutePath}" : $"/{account}{uri.AbsolutePath}?{component}";
    }

    private static string Header(Request request, string name) => request.Headers.TryGetValue(name, out var value) ? value : "";
}
