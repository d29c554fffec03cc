using System.Globalization;
using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>The entities that an OData <paramref name="filter"/> lets through (null: all), ordered by partition and row key,
    /// page by page as they are enumerated. A page has at most <paramref name="maxPerPage"/> entities (null: 1000), and may have fewer or none before the last.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var properties = select is null ? null : string.Join(',', select);
        return new PagedQuery<T>((token, size, cancellation) => PageAsync<T>(filter, properties, token, size, cancellation), maxPerPage, cancellationToken);
    }

    private static void AppendQuery(RequestUriBuilder uri, string name, string? value)
    {
        if (value is not null)
        {
            uri.AppendQuery(name, value, escapeValue: true);
        }
    }

    private async Task<Page<T>> PageAsync<T>(string? filter, string? select, string? token, int? size, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        using var message = _connection.Message(RequestMethod.Get, $"{Name}()", Expected.Found);
        var uri = message.Request.Uri;
        AppendQuery(uri, "$filter", filter);
        AppendQuery(uri, "$select", select);
        AppendQuery(uri, "$top", size?.ToString(CultureInfo.InvariantCulture));
        if (token is { Length: > 1 })
        {
            Continuation.Apply(token, uri);
        }

        var reply = await _connection.SendAsync(message, cancellation);
        var entities = EntityReader.ReadPage(reply.Content.ToMemory().Span);
        return Page<T>.FromValues(EntityShape.Cast<T>(entities), Continuation.TokenOf(reply.Headers), reply);
    }
}
