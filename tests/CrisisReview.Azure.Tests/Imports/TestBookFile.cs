using System.Text;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Azure.Tests.Imports;

/// <summary>Small CSV books, their import, and the stored book as a comparable text.</summary>
internal static class TestBookFile
{
    public const string Header = "accountId,name,industry,annualRevenue,executiveId\n";
    public const string Executives = "executiveId,name\ne1,Eve\ne2,Omar\n";

    public static (string Table, string Text)[] Of(params string[] ids) =>
        [("executives", Executives), ("accounts", Header + string.Concat(ids.Select(id => $"{id},Customer {id},banking,1000,e1\n")))];

    public static Task<ImportReport> ImportAsync(
        ReviewProcess process, string importId, (string Table, string Text)[] parts, ImportMode mode = ImportMode.Strict, bool replace = false) =>
        process.Import.ImportAsync(importId, PartsOf(parts), new(mode, replace, IsJson: false, []), CancellationToken.None);

    /// <summary>Every account and executive, in order.</summary>
    public static async Task<string> ReadAsync(RunHouse house)
    {
        var book = house.Process().Book;
        var accounts = new List<Account>();
        await foreach (var account in book.ReadAccountsAsync(CancellationToken.None))
        {
            accounts.Add(account);
        }

        var executives = await book.ReadExecutivesAsync(CancellationToken.None);
        return string.Join('\n', [.. accounts.OrderBy(a => a.AccountId).Select(a => a.ToString()), .. executives.Select(e => e.ToString())]);
    }

    /// <summary>What the reminders of a house lead to once their time has come.</summary>
    public static async Task FinishAsync(RunHouse house)
    {
        house.Time.Pass(TimeSpan.FromHours(1));
        foreach (var text in house.Queue.TakeDelayed())
        {
            await house.Process().Work.HandleAsync(text, CancellationToken.None);
        }
    }

    public static async Task<int> FilesAsync(RunHouse house)
    {
        var files = 0;
        await foreach (var _ in house.Storage.ImportFiles.GetBlobsAsync())
        {
            files++;
        }

        return files;
    }

    private static IAsyncEnumerable<ImportPart> PartsOf((string Table, string Text)[] parts) =>
        parts.Select(part => new ImportPart(part.Table, new MemoryStream(Encoding.UTF8.GetBytes(part.Text)))).ToAsyncEnumerable();
}
