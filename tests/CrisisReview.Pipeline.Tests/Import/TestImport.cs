using System.Text;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>An import as a test sees it: what was rejected, and the book it makes over a stored one.</summary>
internal sealed record TestImport
{
    public required bool IsAcceptable { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    public required long RejectedTotal { get; init; }

    public required IReadOnlyList<ImportWarning> Warnings { get; init; }

    public required IReadOnlyList<TableCounts> Counts { get; init; }

    /// <summary>Merged profiles by id; empty where the import is not acceptable.</summary>
    public required IReadOnlyDictionary<string, MergedProfile> Merged { get; init; }

    public required IReadOnlyList<Executive> Executives { get; init; }

    public IReadOnlyList<AccountProfile> Profiles => [.. Merged.Values.Select(m => m.Profile).OrderBy(p => p.Account.AccountId)];

    public static Task<TestImport> OfCsv(params (string Table, string Text)[] parts) => OfCsv(new ImportOptions(), [], parts);

    public static Task<TestImport> OfCsv(ImportOptions options, params (string Table, string Text)[] parts) => OfCsv(options, [], parts);

    public static Task<TestImport> OfCsv(ImportOptions options, IReadOnlyList<AccountProfile> stored, params (string Table, string Text)[] parts) =>
        OfBytes(options, stored, [.. parts.Select(p => (p.Table, Encoding.UTF8.GetBytes(p.Text)))]);

    public static Task<TestImport> OfBytes(ImportOptions options, IReadOnlyList<AccountProfile> stored, params (string Table, byte[] Bytes)[] parts) =>
        Of(options, stored, (ids, folder) => BookReader.ReadAsync(
            parts.Select(p => new ImportPart(p.Table, new TricklingStream(p.Bytes))).ToAsyncEnumerable(), options, ids, folder));

    public static Task<TestImport> OfJson(string text) => OfJson(new ImportOptions(), Encoding.UTF8.GetBytes(text));

    public static Task<TestImport> OfJson(ImportOptions options, IReadOnlyList<AccountProfile> stored, string text) => OfJson(options, stored, Encoding.UTF8.GetBytes(text));

    public static Task<TestImport> OfJson(ImportOptions options, byte[] bytes) => OfJson(options, [], bytes);

    private static Task<TestImport> OfJson(ImportOptions options, IReadOnlyList<AccountProfile> stored, byte[] bytes) =>
        Of(options, stored, (ids, folder) => BookReader.ReadJsonAsync(new TricklingStream(bytes), options, ids, folder));

    private static async Task<TestImport> Of(ImportOptions options, IReadOnlyList<AccountProfile> stored, Func<StoredIds, string, Task<BookReading>> read)
    {
        var folder = Directory.CreateTempSubdirectory("import-");
        try
        {
            var ids = new StoredIds(stored.Select(p => p.Account.AccountId).ToHashSet(), new HashSet<ExecutiveId>());
            using (var reading = await read(ids, folder.FullName))
            {
                return Of(reading, options, stored.ToDictionary(p => p.Account.AccountId));
            }
        }
        finally
        {
            // Fails where a spool file was left behind.
            folder.Delete(recursive: false);
        }
    }

    private static TestImport Of(BookReading reading, ImportOptions options, Dictionary<AccountId, AccountProfile> stored) => new()
    {
        IsAcceptable = reading.IsAcceptable,
        Rejected = reading.Rejected,
        RejectedTotal = reading.RejectedTotal,
        Warnings = reading.Warnings,
        Counts = reading.Counts,
        Merged = reading.IsAcceptable
            ? reading.Partitions().SelectMany(p => p).ToDictionary(a => a.AccountId.Value, a => ProfileMerge.Apply(stored.GetValueOrDefault(a.AccountId), a, options.Replace))
            : new Dictionary<string, MergedProfile>(),
        Executives = reading.IsAcceptable ? [.. reading.Executives.Select(e => e.Over(null))] : [],
    };
}
