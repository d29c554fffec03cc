using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrisisReview.Pipeline.Runs;

internal sealed class RunIdConverter : JsonConverter<RunId>
{
    public override RunId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && RunId.IsValid(text)
            ? new RunId(text)
            : throw new JsonException("A run id was expected.");

    public override void Write(Utf8JsonWriter writer, RunId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
