using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads <c>{"odata.error":{"code":"…","message":{"value":"…"}}}</c>; the code of a reply without it is in a header.</summary>
internal sealed class ODataErrorParser : RequestFailedDetailsParser
{
    /// <summary>Where an exception's data has the position of the action that a transaction failed on.</summary>
    public const string FailedEntity = "FailedEntity";

    private const string CodeHeader = "x-ms-error-code";

    public static ODataErrorParser Instance { get; } = new();

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        var (code, message) = Body(response);
        if (code is null && !response.Headers.TryGetValue(CodeHeader, out code))
        {
            (error, data) = (null, null);
            return false;
        }

        error = new ResponseError(code, message ?? response.ReasonPhrase);
        data = FailedIndex(message) is { } index
            ? new Dictionary<string, string> { [FailedEntity] = index.ToString(CultureInfo.InvariantCulture) }
            : [];
        return true;
    }

    /// <summary>The number before the first colon: the service puts it before the message of a transaction's failed action.</summary>
    private static int? FailedIndex(string? message) =>
        message?.Split(':', 2) is [var number, _] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static (string? Code, string? Message) Body(Response response)
    {
        if (response.ContentStream is null)
        {
            return default;
        }

        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            var error = json.RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy's page or no body: Azure.Core's message then shows what came.
            return default;
        }
    }
}
