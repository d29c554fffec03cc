using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrisisReview.Domain.Serialization;

internal sealed class IdentifierConverter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Identifier.FaultOf(text) is { } fault ? throw new JsonException($"The identifier {fault}.") : parse(text!);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
}
