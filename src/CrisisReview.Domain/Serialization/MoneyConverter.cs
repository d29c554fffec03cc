using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrisisReview.Domain.Serialization;

internal sealed class MoneyConverter(int places) : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(DecimalConverter.Canonical(value.Amount, places));
}
