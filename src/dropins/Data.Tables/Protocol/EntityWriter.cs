using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>Entities as JSON on one line, with <c>@odata.type</c> where JSON does not show the type.</summary>
internal static class EntityWriter
{
    public const string TypeSuffix = "@odata.type";

    // Quotes inside a value take two bytes rather than six: entities here hold JSON texts, and a request has a limit of size.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="NotSupportedException">A property is of a type the service has no place for.</exception>
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        foreach (var (name, value) in PropertiesOf(entity))
        {
            // The service keeps these two itself.
            if (name is not (TableEntity.TimestampName or TableEntity.ETagName))
            {
                WriteProperty(json, name, value);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static IEnumerable<KeyValuePair<string, object?>> PropertiesOf(ITableEntity entity) =>
        entity as IDictionary<string, object?> ?? EntityShape.Of(entity.GetType()).PropertiesOf(entity);

    private static void WriteProperty(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case long number: WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: WriteDouble(json, name, number); break;
            case DateTimeOffset time: WriteTime(json, name, time.UtcDateTime); break;
            case DateTime time: WriteTime(json, name, Utc(time)); break;
            case Guid id: WriteTyped(json, name, "Edm.Guid", id.ToString()); break;
            case byte[] bytes: WriteBytes(json, name, bytes); break;
            case BinaryData bytes: WriteBytes(json, name, bytes); break;
            case Enum member: json.WriteString(name, member.ToString()); break;
            default: throw new NotSupportedException($"Property {name} is of type {value.GetType()}, which the Table service does not know.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double value)
    {
        json.WriteString(name + TypeSuffix, "Edm.Double");
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteString(name, double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTime utc) =>
        WriteTyped(json, name, "Edm.DateTime", utc.ToString("O", CultureInfo.InvariantCulture));

    private static void WriteBytes(Utf8JsonWriter json, string name, ReadOnlySpan<byte> bytes)
    {
        json.WriteString(name + TypeSuffix, "Edm.Binary");
        json.WriteBase64String(name, bytes);
    }

    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time
        : throw new NotSupportedException($"The DateTime {time:O} is {time.Kind}; the Table service stores UTC. Pass it in UTC or as a DateTimeOffset.");
}
