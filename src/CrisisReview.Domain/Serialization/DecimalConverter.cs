using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrisisReview.Domain.Serialization;

/// <summary>Writes numbers with at most so many decimal places, half to even, and 1.50 as 1.5, so that equal numbers are equal bytes whatever arithmetic they come from.</summary>
internal sealed class DecimalConverter(int places) : JsonConverter<decimal>
{
    // Dividing by a one that carries the most decimal places makes the runtime drop trailing zeros.
    private const decimal One = 1.0000000000000000000000000000m;

    public static decimal Canonical(decimal value, int places) => Math.Round(value, places) / One;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Canonical(value, places));
}
