using System.Runtime.Serialization;

namespace Azure.Data.Tables.Tests;

/// <summary>An entity of a class of one's own, with a property of every type that can be stored.</summary>
internal sealed class Ledger : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Int { get; set; }

    public int? NoInt { get; set; }

    public long Long { get; set; }

    public double Double { get; set; }

    public bool? Bool { get; set; }

    public DateTimeOffset Time { get; set; }

    public DateTime? Utc { get; set; }

    public Guid Id { get; set; }

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public DayOfWeek Day { get; set; }

    [DataMember(Name = "other_name")]
    public string? Named { get; set; }

    [IgnoreDataMember]
    public string? Private { get; set; }

    public string Computed => $"{Text}{Int}";
}
