using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>Entities straight from the bytes of a reply. An annotation comes before the property it describes, as OData's JSON rules.</summary>
internal static class EntityReader
{
    private static readonly object True = true;
    private static readonly object False = false;

    private delegate T Reading<out T>(ref Utf8JsonReader reader);

    /// <summary>One entity: the reply to a request for its address.</summary>
    /// <exception cref="JsonException">The reply is no entity.</exception>
    public static TableEntity ReadEntity(ReadOnlySpan<byte> json) => Read(json, (ref Utf8JsonReader reader) => Entity(ref reader, new(), capacity: 0));

    /// <summary>The entities of <c>{"odata.metadata":"…","value":[…]}</c>.</summary>
    /// <exception cref="JsonException">The reply is no page of entities; it is never taken for an empty one.</exception>
    public static List<TableEntity> ReadPage(ReadOnlySpan<byte> json) => Read(json, Page);

    /// <summary>A value that is not of the type it is said to be is a fault of the reply like broken JSON.</summary>
    private static T Read<T>(ReadOnlySpan<byte> json, Reading<T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            Require(reader.Read() && reader.TokenType == JsonTokenType.StartObject, "is no object");
            return read(ref reader);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or InvalidOperationException or NotSupportedException)
        {
            throw new JsonException($"The Table service's reply holds a value that cannot be read: {fault.Message}", fault);
        }
    }

    private static void Require(bool condition, string fault)
    {
        if (!condition)
        {
            throw new JsonException($"The Table service's reply {fault}.");
        }
    }

    private static List<TableEntity> Page(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                return Entities(ref reader);
            }

            reader.Skip();
        }

        throw new JsonException("The reply to a query has no \"value\"; is the endpoint a Table service's?");
    }

    private static List<TableEntity> Entities(ref Utf8JsonReader reader)
    {
        var entities = new List<TableEntity>();
        var names = new PropertyNames();
        var capacity = 0;
        Require(reader.TokenType == JsonTokenType.StartArray, "has a \"value\" that is no list of entities");
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var entity = Entity(ref reader, names, capacity);
            capacity = entity.Count;
            entities.Add(entity);
        }

        Require(reader.TokenType == JsonTokenType.EndArray, "has something else between its entities");
        return entities;
    }

    private static TableEntity Entity(ref Utf8JsonReader reader, PropertyNames names, int capacity)
    {
        var entity = new TableEntity(capacity);
        var type = EdmType.Plain;
        names.Restart();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueSpan.EndsWith("@odata.type"u8))
            {
                reader.Read();
                type = Type(ref reader);
                continue;
            }

            Property(ref reader, names, entity, type);
            type = EdmType.Plain;
        }

        return entity;
    }

    private static void Property(ref Utf8JsonReader reader, PropertyNames names, TableEntity entity, EdmType type)
    {
        var name = reader.ValueIsEscaped ? reader.GetString()! : names.TextOf(reader.ValueSpan);
        reader.Read();
        if (name == TableEntity.TimestampName)
        {
            type = EdmType.DateTime;
        }
        else if (name.StartsWith("odata.", StringComparison.Ordinal) && name != TableEntity.ETagName)
        {
            reader.Skip();
            return;
        }

        entity.Load(name, Value(ref reader, type));
    }

    private static EdmType Type(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("Edm.Int64"u8) ? EdmType.Int64
        : reader.ValueTextEquals("Edm.DateTime"u8) ? EdmType.DateTime
        : reader.ValueTextEquals("Edm.Double"u8) ? EdmType.Double
        : reader.ValueTextEquals("Edm.Guid"u8) ? EdmType.Guid
        : reader.ValueTextEquals("Edm.Binary"u8) ? EdmType.Binary
        : reader.ValueTextEquals("Edm.String"u8) ? EdmType.Text
        : reader.ValueTextEquals("Edm.Int32"u8) ? EdmType.Int32
        : reader.ValueTextEquals("Edm.Boolean"u8) ? EdmType.Boolean
        : throw new NotSupportedException($"The service sent a value of type {reader.GetString()}, which is not one of the Table service.");

    private static object? Value(ref Utf8JsonReader reader, EdmType type) => (reader.TokenType, type) switch
    {
        (JsonTokenType.Null, _) => null,
        (JsonTokenType.True, _) => True,
        (JsonTokenType.False, _) => False,
        (JsonTokenType.Number, EdmType.Double) => reader.GetDouble(),
        (JsonTokenType.Number, _) => reader.TryGetInt32(out var number) ? (object)number : reader.GetDouble(),
        (JsonTokenType.String, EdmType.Int64) => long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        (JsonTokenType.String, EdmType.DateTime) => Time(ref reader),
        (JsonTokenType.String, EdmType.Double) => NotFinite(ref reader),
        (JsonTokenType.String, EdmType.Guid) => reader.TryGetGuid(out var id) ? id : Guid.Parse(reader.GetString()!),
        (JsonTokenType.String, EdmType.Binary) => reader.GetBytesFromBase64(),
        (JsonTokenType.String, _) => reader.GetString(),
        _ => throw new JsonException($"An entity's property has a {reader.TokenType} for a value."),
    };

    /// <summary>A time without an offset is one in UTC.</summary>
    private static DateTimeOffset Time(ref Utf8JsonReader reader) =>
        reader.ValueSpan is [.., (byte)'Z'] && reader.TryGetDateTimeOffset(out var time)
            ? time
            : DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static double NotFinite(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("NaN"u8) ? double.NaN
        : reader.ValueTextEquals("Infinity"u8) ? double.PositiveInfinity
        : reader.ValueTextEquals("-Infinity"u8) ? double.NegativeInfinity
        : double.Parse(reader.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);
}
