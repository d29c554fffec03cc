using System.Globalization;
using CrisisReview.Pipeline.Import.Checks;
using CrisisReview.Pipeline.Import.Formats;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import;

/// <summary>Reads a customer book to its end, checks every cell, identifier and reference, and leaves the good rows in temporary files,
/// ready to be merged into the stored book. What the files contain is never thrown: it is in <see cref="BookReading.Rejected"/>.</summary>
public static class BookReader
{
    /// <summary>Reads CSV files, each a table.</summary>
    /// <param name="parts">Read one after the other, so that a request's parts can be handed on as they arrive.</param>
    /// <param name="options">Mode and limits.</param>
    /// <param name="stored">What the import may refer to besides itself.</param>
    /// <param name="spoolFolder">A folder of this import's own for temporary files about as large as the input; made if missing.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<BookReading> ReadAsync(
        IAsyncEnumerable<ImportPart> parts, ImportOptions options, StoredIds stored, string spoolFolder, CancellationToken cancellationToken = default) =>
        ReadAsync(intake => ReadPartsAsync(parts, options.Limits, intake, cancellationToken), options, stored, spoolFolder);

    /// <summary>Reads one JSON object of arrays, <c>{ "accounts": [ … ], "invoices": [ … ] }</c>; parameters as above.</summary>
    public static Task<BookReading> ReadJsonAsync(
        Stream content, ImportOptions options, StoredIds stored, string spoolFolder, CancellationToken cancellationToken = default) =>
        ReadAsync(intake => new JsonBookReader(intake, options.Limits).ReadAsync(content, cancellationToken), options, stored, spoolFolder);

    private static async Task ReadPartsAsync(IAsyncEnumerable<ImportPart> parts, ImportLimits limits, RowIntake intake, CancellationToken cancellationToken)
    {
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            if (BookTables.Find(part.Table) is not { } table)
            {
                intake.Refuse(part.Table, 0, BookTables.Unknown(part.Table));
            }
            else if (!intake.Begin(table))
            {
                intake.Refuse(table.Name, 0, RowIntake.GivenTwice);
            }
            else
            {
                await new CsvTableReader(table, intake, limits).ReadAsync(part.Content, cancellationToken);
            }
        }
    }

    private static async Task<BookReading> ReadAsync(Func<RowIntake, Task> read, ImportOptions options, StoredIds stored, string spoolFolder)
    {
        Directory.CreateDirectory(spoolFolder);
        var findings = new Findings(options.Limits);
        var spools = new Spools(spoolFolder);
        try
        {
            var intake = new RowIntake(options.Limits, findings, spools);
            await read(intake);
            if (intake.Tables.Count == 0 && !findings.Refused)
            {
                intake.Refuse("", 0, "the import has no table: send at least one of " + string.Join(", ", BookTables.All.Select(t => t.Name)));
            }

            Compare(options, stored, findings, spools, intake);
            return new(options, findings, spools, intake);
        }
        catch
        {
            spools.Dispose();
            throw;
        }
    }

    /// <summary>The checks between rows. A file that broke off may have had the accounts that seem to be missing, so references wait until it is whole.</summary>
    private static void Compare(ImportOptions options, StoredIds stored, Findings findings, Spools spools, RowIntake intake)
    {
        if (spools.HasTooManyExecutives)
        {
            intake.Refuse(BookTables.Executives.Name, 0, string.Create(CultureInfo.InvariantCulture, $"has more than {options.Limits.Executives} rows: keep those who look after accounts"));
        }

        Duplicates.Check(spools, findings);
        if (!findings.Refused)
        {
            new References(options, stored, findings, spools, intake.Tables).Check();
        }
    }
}
