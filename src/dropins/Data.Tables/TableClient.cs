using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>One table. Safe to share between threads. Methods throw <see cref="RequestFailedException"/> with the service's
/// status and code (<see cref="TableErrorCode"/>) where it refuses.</summary>
public partial class TableClient
{
    private readonly TableConnection _connection;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableConnection.To(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableConnection.To(endpoint, credential, options), tableName)
    {
    }

    /// <summary>Signs in with Microsoft Entra; the endpoint must be https.</summary>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.To(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableConnection connection, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _connection = connection;
        Name = tableName;
        Uri = new Uri($"{connection.Endpoint.AbsoluteUri.TrimEnd('/')}/{tableName}");
    }

    /// <summary>For a test's substitute, which overrides what it needs; the rest of such a client has no table to speak to.</summary>
    protected TableClient()
    {
        _connection = null!;
        Name = null!;
        Uri = null!;
    }

    public virtual string AccountName => _connection.AccountName;

    public virtual string Name { get; }

    public virtual Uri Uri { get; }

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        await CreateAsync(Expected.Written, cancellationToken);

    /// <summary>The reply's status is 409 where the table was there already.</summary>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var reply = await CreateAsync(Expected.WrittenOrThere, cancellationToken);
        return reply.GetRawResponse() is { Status: 409 } raw && new RequestFailedException(raw) is { ErrorCode: var code } refusal && code == TableErrorCode.TableBeingDeleted
            ? throw refusal
            : reply;
    }

    /// <summary>The reply's status is 404 where there was no such table.</summary>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = _connection.Message(RequestMethod.Delete, $"Tables('{Name}')", Expected.GoneOrNeverThere);
        return await _connection.SendAsync(message, cancellationToken);
    }

    /// <summary>A filter whose interpolated values are spelled and escaped as values of their types:
    /// <c>CreateQueryFilter($"Name eq {name} and Due gt {date}")</c>.</summary>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ODataLiteral.Filter(filter);
    }

    private async Task<Response<TableItem>> CreateAsync(ResponseClassifier expected, CancellationToken cancellation)
    {
        using var message = _connection.Message(RequestMethod.Post, "Tables", expected);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Headers.SetValue("Content-Type", MediaType.Json);
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = Name }));
        return Response.FromValue(new TableItem(Name), await _connection.SendAsync(message, cancellation));
    }
}
