using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import;

/// <summary>What an import says of one executive.</summary>
public sealed class ExecutiveRow
{
    private readonly TableRow _row;

    internal ExecutiveRow(TableRow row) => (_row, ExecutiveId) = (row, new(row.Id));

    public ExecutiveId ExecutiveId { get; }

    /// <summary>The executive after the import; columns that the import does not have keep what is <paramref name="stored"/>
    /// (null: nothing, or the book is being replaced).</summary>
    public Executive Over(Executive? stored) => BookTables.Executives.Fill(stored, _row);
}
