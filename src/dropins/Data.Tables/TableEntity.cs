namespace Azure.Data.Tables;

/// <summary>An entity as a dictionary of property names and values: string, int, long, double, bool, DateTimeOffset
/// (or DateTime in UTC), Guid, byte[] or BinaryData. PartitionKey, RowKey, Timestamp and <c>odata.etag</c> are entries like the others.</summary>
#pragma warning disable CA1710 // The published package has this name.
public sealed partial class TableEntity : ITableEntity
#pragma warning restore CA1710
{
    internal const string PartitionKeyName = "PartitionKey";
    internal const string RowKeyName = "RowKey";
    internal const string TimestampName = "Timestamp";
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object?> _properties;

    public TableEntity() => _properties = [];

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>A copy of <paramref name="values"/>, which may name the keys among them.</summary>
    public TableEntity(IDictionary<string, object?>? values) => _properties = values is null ? [] : new(values);

    internal TableEntity(int capacity) => _properties = new(capacity);

    // A key that was never set reads as null, as in the published package, whose signatures know no nullability.
    public string PartitionKey
    {
        get => GetString(PartitionKeyName)!;
        set => _properties[PartitionKeyName] = value;
    }

    public string RowKey
    {
        get => GetString(RowKeyName)!;
        set => _properties[RowKeyName] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(TimestampName);
        set => _properties[TimestampName] = value;
    }

    public ETag ETag
    {
        get => GetString(ETagName) is { } tag ? new(tag) : default;
        set => _properties[ETagName] = value.ToString();
    }

    public string? GetString(string key) => Find(key) switch
    {
        null => null,
        string value => value,
        var other => throw OfOtherType(key, other, "a string"),
    };

    public bool? GetBoolean(string key) => Find(key) switch
    {
        null => null,
        bool value => value,
        var other => throw OfOtherType(key, other, "a bool"),
    };

    public int? GetInt32(string key) => Find(key) switch
    {
        null => null,
        int value => value,
        var other => throw OfOtherType(key, other, "an int"),
    };

    public long? GetInt64(string key) => Find(key) switch
    {
        null => null,
        long value => value,
        var other => throw OfOtherType(key, other, "a long"),
    };

    public double? GetDouble(string key) => Find(key) switch
    {
        null => null,
        double value => value,
        var other => throw OfOtherType(key, other, "a double"),
    };

    public Guid? GetGuid(string key) => Find(key) switch
    {
        null => null,
        Guid value => value,
        var other => throw OfOtherType(key, other, "a Guid"),
    };

    public DateTimeOffset? GetDateTimeOffset(string key) => Find(key) switch
    {
        null => null,
        DateTimeOffset value => value,
        DateTime value => new DateTimeOffset(value),
        var other => throw OfOtherType(key, other, "a DateTimeOffset"),
    };

    /// <summary>A stored time in UTC; one that was set as a DateTime, as it was set.</summary>
    public DateTime? GetDateTime(string key) => Find(key) switch
    {
        null => null,
        DateTime value => value,
        DateTimeOffset value => value.UtcDateTime,
        var other => throw OfOtherType(key, other, "a DateTime"),
    };

    public byte[]? GetBinary(string key) => Find(key) switch
    {
        null => null,
        byte[] value => value,
        var other => throw OfOtherType(key, other, "a byte[]"),
    };

    public BinaryData? GetBinaryData(string key) => Find(key) switch
    {
        null => null,
        BinaryData value => value,
        byte[] value => new BinaryData(value),
        var other => throw OfOtherType(key, other, "a BinaryData"),
    };

    private static InvalidOperationException OfOtherType(string key, object value, string asked) =>
        new($"Property {key} is of type {value.GetType()}; it cannot be read as {asked}.");

    private object? Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _properties.GetValueOrDefault(key);
    }
}
