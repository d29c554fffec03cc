namespace Azure.Data.Tables;

/// <summary>What every entity has. A class of one's own that implements it is stored by its public properties.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last wrote the entity; ignored in what is sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
