using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>One write of one entity, sent by itself or within a transaction.</summary>
/// <param name="Method">POST adds, PUT replaces, PATCH merges.</param>
/// <param name="Path">Encoded, below the endpoint.</param>
/// <param name="IfMatch">The ETag the stored entity must have; null where any or none will do.</param>
/// <param name="Body">The entity as JSON; null for a delete.</param>
internal sealed record EntityOperation(RequestMethod Method, string Path, string? IfMatch, ReadOnlyMemory<byte>? Body)
{
    public static EntityOperation Add(string table, ITableEntity entity) =>
        new(RequestMethod.Post, table, null, EntityWriter.Write(entity));

    /// <summary>An update, or without an ETag an upsert.</summary>
    public static EntityOperation Put(string table, ITableEntity entity, TableUpdateMode mode, ETag ifMatch = default) =>
        new(MethodOf(mode), AddressOf(table, entity), ifMatch == default ? null : ifMatch.ToString(), EntityWriter.Write(entity));

    /// <summary>Whatever the ETag, where none is given.</summary>
    public static EntityOperation Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        new(RequestMethod.Delete, ODataLiteral.Address(table, partitionKey, rowKey), (ifMatch == default ? ETag.All : ifMatch).ToString(), null);

    public static EntityOperation Of(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => Put(table, action.Entity, TableUpdateMode.Merge, action.ETag),
        TableTransactionActionType.UpdateReplace => Put(table, action.Entity, TableUpdateMode.Replace, action.ETag),
        TableTransactionActionType.UpsertMerge => Put(table, action.Entity, TableUpdateMode.Merge),
        TableTransactionActionType.UpsertReplace => Put(table, action.Entity, TableUpdateMode.Replace),
        TableTransactionActionType.Delete => Delete(table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        var other => throw new InvalidOperationException($"{other} is no action of a transaction."),
    };

    private static string AddressOf(string table, ITableEntity entity) => ODataLiteral.Address(table, entity.PartitionKey, entity.RowKey);

    private static RequestMethod MethodOf(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"{mode} is no way to update.", nameof(mode)),
    };
}
