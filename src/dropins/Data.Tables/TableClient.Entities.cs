using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Refused with 409 EntityAlreadyExists where its keys are taken; so is a retry after a try whose reply was lost.</summary>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        RequireKeys(entity);
        return await SendAsync(EntityOperation.Add(Name, entity), Expected.Written, cancellationToken);
    }

    public virtual async Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        RequireKeys(entity);
        return await SendAsync(EntityOperation.Put(Name, entity, mode), Expected.Written, cancellationToken);
    }

    /// <summary>Refused with 412 UpdateConditionNotSatisfied where the stored entity has another ETag (<see cref="ETag.All"/>: any),
    /// with 404 where there is none.</summary>
    public virtual async Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        RequireKeys(entity);
        if (ifMatch == default)
        {
            throw new ArgumentException("An update needs the ETag it holds for; ETag.All updates whatever is stored.", nameof(ifMatch));
        }

        return await SendAsync(EntityOperation.Put(Name, entity, mode, ifMatch), Expected.Written, cancellationToken);
    }

    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>The reply's status is 404 where there was no such entity.</summary>
    public virtual async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return await SendAsync(EntityOperation.Delete(Name, partitionKey, rowKey, ifMatch), Expected.GoneOrNeverThere, cancellationToken);
    }

    /// <summary>Refused with 404 where there is no such entity.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var reply = await FindAsync(partitionKey, rowKey, select, Expected.Found, cancellationToken);
        return Response.FromValue(Parse<T>(reply), reply);
    }

    /// <summary>Has no value where there is no such entity, or no such table.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var reply = await FindAsync(partitionKey, rowKey, select, Expected.FoundOrNot, cancellationToken);
        return reply.Status == 404 ? new MissingEntity<T>(reply) : Response.FromValue(Parse<T>(reply), reply);
    }

    private static T Parse<T>(Response reply)
        where T : class, ITableEntity =>
        EntityShape.Cast<T>(EntityReader.ReadEntity(reply.Content.ToMemory().Span));

    private static void RequireKeys(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
    }

    private async Task<Response> FindAsync(string partitionKey, string rowKey, IEnumerable<string>? select, ResponseClassifier expected, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        using var message = _connection.Message(RequestMethod.Get, ODataLiteral.Address(Name, partitionKey, rowKey), expected);
        AppendQuery(message.Request.Uri, "$select", select is null ? null : string.Join(',', select));
        return await _connection.SendAsync(message, cancellation);
    }

    private async Task<Response> SendAsync(EntityOperation operation, ResponseClassifier expected, CancellationToken cancellation)
    {
        using var message = _connection.Message(operation.Method, operation.Path, expected);
        if (operation.IfMatch is not null)
        {
            message.Request.Headers.SetValue("If-Match", operation.IfMatch);
        }

        if (operation.Body is { } body)
        {
            message.Request.Headers.SetValue("Prefer", "return-no-content");
            message.Request.Headers.SetValue("Content-Type", MediaType.Json);
            message.Request.Content = RequestContent.Create(body);
        }

        return await _connection.SendAsync(message, cancellation);
    }
}
