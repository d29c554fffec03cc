using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Catalog;

namespace Microsoft.Azure.Functions.Worker.CustomHandler;

/// <summary>Opens the host's envelope <c>{ "Data": { binding: … }, "Metadata": { … } }</c>. Metadata is never read:
/// fields of a JSON message overwrite it.</summary>
internal static class Envelope
{
    /// <summary>The trigger's value, or null where the request is no envelope for the function.</summary>
    public static async Task<object?> ReadAsync(HttpRequest request, DeclaredFunction function)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return Value(json.RootElement, "Data") is { } data && Value(data, function.BindingName) is { } value ? Open(value, function) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The second is how a text says that it holds bytes or escapes that are no characters.
            return null;
        }
    }

    private static JsonElement? Value(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : null;

    private static object? Open(JsonElement value, DeclaredFunction function) => function switch
    {
        TimerFunction when value.ValueKind == JsonValueKind.Object => value.Deserialize<TimerInfo>(),
        QueueFunction when value.ValueKind == JsonValueKind.String => Text(value.GetString()!),
        _ => null,
    };

    /// <summary>The host sends a message's text as a JSON string inside a JSON string.</summary>
    private static string? Text(string inner) => JsonSerializer.Deserialize<string>(inner);
}
