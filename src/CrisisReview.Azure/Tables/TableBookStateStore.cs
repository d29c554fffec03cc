using Azure;
using Azure.Data.Tables;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tables;

/// <summary>The state of the book in one row of the table Imports.</summary>
public sealed class TableBookStateStore(StorageClients storage) : IBookStateStore
{
    private const string Partition = "book";
    private const string Row = "state";
    private const string Absent = "";
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    public async Task<Versioned<BookState>> ReadAsync(CancellationToken cancellation)
    {
        var found = await storage.Imports.GetEntityIfExistsAsync<TableEntity>(Partition, Row, cancellationToken: cancellation);
        return found.HasValue
            ? new(new BookState(found.Value!.GetInt64("Version")!.Value, WriterOf(found.Value)), found.Value.ETag.ToString())
            : new(new BookState(0, null), Absent);
    }

    public async Task<bool> ReplaceAsync(BookState state, string version, CancellationToken cancellation)
    {
        var entity = new TableEntity(Partition, Row) { ["Version"] = state.Version };
        if (state.Writer is { } writer)
        {
            entity["WriterId"] = writer.WriterId;
            entity["Attempt"] = writer.Attempt;
            entity["Beat"] = writer.Beat;
        }

        try
        {
            await (version == Absent
                ? storage.Imports.AddEntityAsync(entity, cancellation)
                : storage.Imports.UpdateEntityAsync(entity, new ETag(version), TableUpdateMode.Replace, cancellation));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is Conflict or PreconditionFailed)
        {
            return false;
        }
    }

    private static BookWriter? WriterOf(TableEntity entity) => entity.GetString("WriterId") is { } writerId
        ? new(writerId, entity.GetInt32("Attempt")!.Value, entity.GetDateTimeOffset("Beat")!.Value)
        : null;
}
