using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>The tables of an account. Safe to share between threads, as the clients it makes are, which use its connection.</summary>
public class TableServiceClient
{
    private const string NextTable = "NextTableName";

    private readonly TableConnection _connection;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableConnection.To(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableConnection.To(endpoint, credential, options))
    {
    }

    /// <summary>Signs in with Microsoft Entra; the endpoint must be https.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.To(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For a test's substitute, which overrides what it needs.</summary>
    protected TableServiceClient()
    {
        _connection = null!;
        Uri = null!;
    }

    private TableServiceClient(TableConnection connection)
    {
        _connection = connection;
        Uri = connection.Endpoint;
    }

    public virtual string AccountName => _connection.AccountName;

    public virtual Uri Uri { get; }

    public static string CreateQueryFilter(FormattableString filter) => TableClient.CreateQueryFilter(filter);

    /// <summary>A client for a table, which need not be there yet.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_connection, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    /// <summary>The reply's status is 409 where the table was there already.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>The reply's status is 404 where there was no such table.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <summary>The tables whose <c>TableName</c> an OData <paramref name="filter"/> lets through (null: all).</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new PagedQuery<TableItem>((token, size, cancellation) => PageAsync(filter, token, size, cancellation), maxPerPage, cancellationToken);

    private static List<TableItem> Tables(Response reply)
    {
        using var json = JsonDocument.Parse(reply.Content.ToMemory());
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(table => new TableItem(table.GetProperty("TableName").GetString()!))];
    }

    private async Task<Page<TableItem>> PageAsync(string? filter, string? token, int? size, CancellationToken cancellation)
    {
        using var message = _connection.Message(RequestMethod.Get, "Tables", Expected.Found);
        foreach (var (name, value) in new[] { ("$filter", filter), ("$top", size?.ToString(CultureInfo.InvariantCulture)), (NextTable, token) })
        {
            if (value is not null)
            {
                message.Request.Uri.AppendQuery(name, value, escapeValue: true);
            }
        }

        var reply = await _connection.SendAsync(message, cancellation);
        return Page<TableItem>.FromValues(Tables(reply), reply.Headers.TryGetValue($"x-ms-continuation-{NextTable}", out var next) ? next : null, reply);
    }
}
