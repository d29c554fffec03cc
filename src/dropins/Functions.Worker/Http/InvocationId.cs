using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>The id the host gave a call.</summary>
internal static class InvocationId
{
    public const string Header = "X-Azure-Functions-InvocationId";

    /// <summary>The last value, the only one that is the host's: it keeps what the client sent and appends its own. Null where there is none.</summary>
    public static string? OfHost(HttpRequest request) =>
        request.Headers[Header].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last] ? last : null;

    /// <summary>The host's, or the server's own id of the request where no host is there.</summary>
    public static string Of(HttpContext context) => OfHost(context.Request) ?? context.TraceIdentifier;
}
