using System.Collections.Concurrent;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Azure.Tests.Imports;

/// <summary>A whole import, from files to stored book.</summary>
public sealed class ImportBookTests
{
    [Fact]
    public async Task A_strict_import_with_a_fault_leaves_the_book_and_no_file()
    {
        var house = await RunHouse.OpenAsync();
        await TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of("A1"));
        var before = await TestBookFile.ReadAsync(house);
        var report = await TestBookFile.ImportAsync(house.Process(), "two", [("accounts", TestBookFile.Header + "A2,Acme,banking,10,e1\nA3,Acme,banking,much,e1\n")]);

        Assert.Equal((false, 1L), (report.Accepted, report.RejectedTotal));
        Assert.Equal(before, await TestBookFile.ReadAsync(house));
        Assert.Equal(0, await TestBookFile.FilesAsync(house));
        await RestsAsync(house, version: 1);
    }

    [Theory]
    [InlineData(ImportMode.Strict, false)]
    [InlineData(ImportMode.Lenient, true)]
    public async Task An_account_with_more_items_than_can_be_stored_is_refused_before_anything_is_written(ImportMode mode, bool replace)
    {
        var house = await RunHouse.OpenAsync();
        await TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of("A1"));
        var before = await TestBookFile.ReadAsync(house);
        var random = new Random(1);
        var invoices = string.Concat(Enumerable.Range(0, 60_000).Select(_ => $"{random.NextInt64():x16}{random.NextInt64():x16},A2,{random.Next()},2026-03-01\n"));
        var report = await TestBookFile.ImportAsync(
            house.Process(), "two", [.. TestBookFile.Of("A1", "A2", "A3"), ("invoices", "invoiceId,accountId,amount,dueDate\n" + invoices)], mode, replace);

        Assert.False(report.Accepted);
        var fault = Assert.Single(report.Rejected);
        Assert.Equal(("accounts", 0L, "accountId", "A2"), (fault.Table, fault.Line, fault.Column, fault.Value));
        Assert.Matches("^has more line items than one profile can hold \\([0-9]+ bytes compressed, the most is 700000\\): split the account", fault.Problem);
        Assert.Equal(before, await TestBookFile.ReadAsync(house));
        await RestsAsync(house, version: 1);
    }

    [Fact]
    public async Task An_account_that_grows_past_what_can_be_stored_is_refused_when_it_does()
    {
        var house = await RunHouse.OpenAsync();
        var random = new Random(2);
        string Invoices(int count) => "invoiceId,accountId,amount,dueDate\n" + string.Concat(Enumerable.Range(0, count).Select(_ => $"{random.NextInt64():x16}{random.NextInt64():x16},A1,{random.Next()},2026-03-01\n"));
        Assert.True((await TestBookFile.ImportAsync(house.Process(), "one", [.. TestBookFile.Of("A1"), ("invoices", Invoices(25_000))])).Accepted);
        var outcomes = new List<bool>();
        for (var import = 0; import < 30 && !outcomes.Contains(false); import++)
        {
            outcomes.Add((await TestBookFile.ImportAsync(house.Process(), $"more-{import}", [("invoices", Invoices(500))])).Accepted);
        }

        Assert.Contains(true, outcomes);
        Assert.Contains(false, outcomes);
        await RestsAsync(house, version: outcomes.Count);
    }

    [Fact]
    public async Task A_lenient_import_leaves_the_bad_rows_out()
    {
        var house = await RunHouse.OpenAsync();
        var report = await TestBookFile.ImportAsync(
            house.Process(), "one", [("accounts", TestBookFile.Header + "A2,Acme,banking,10,e1\nA3,Acme,banking,much,e1\n")], ImportMode.Lenient);
        Assert.Equal((true, 1L, new ProfileCounts(1, 0, 0, 0)), (report.Accepted, report.RejectedTotal, report.Profiles));
        Assert.DoesNotContain("A3", await TestBookFile.ReadAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replacing_makes_the_book_exactly_the_import()
    {
        var (replaced, fresh) = (await RunHouse.OpenAsync(), await RunHouse.OpenAsync());
        await TestBookFile.ImportAsync(replaced.Process(), "one", [.. TestBookFile.Of("A1", "A2"), ("invoices", "invoiceId,accountId,amount,dueDate\nI1,A1,5,2026-03-01\n")]);
        var report = await TestBookFile.ImportAsync(replaced.Process(), "two", TestBookFile.Of("A2", "A3"), replace: true);
        await TestBookFile.ImportAsync(fresh.Process(), "one", TestBookFile.Of("A2", "A3"));

        Assert.Equal(new ProfileCounts(1, 0, 1, 1), report.Profiles);
        Assert.Equal(await TestBookFile.ReadAsync(fresh), await TestBookFile.ReadAsync(replaced));
        await RestsAsync(replaced, version: 2);
    }

    /// <summary>Of 260 stored accounts of one partition 60 go, 100 stay as they are and 100 get another name; 20 are new.</summary>
    [Fact]
    public async Task A_large_partition_is_written_a_hundred_profiles_at_a_time_while_it_is_read()
    {
        var house = await RunHouse.OpenAsync();
        string[] ids = [.. Enumerable.Range(0, 50_000).Select(n => $"N{n:00000}").Where(id => AccountPartition.Of(id) == 3).Take(280)];
        await TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of(ids[..260]));
        var calls = new ConcurrentQueue<string>();
        var process = house.Process(call =>
        {
            calls.Enqueue(call);
            return Task.CompletedTask;
        });
        var renamed = TestBookFile.Of(ids[160..260])[1].Text.Replace("Customer", "Client", StringComparison.Ordinal);
        var report = await TestBookFile.ImportAsync(
            process, "two", [("executives", TestBookFile.Executives), ("accounts", TestBookFile.Of([.. ids[60..160], .. ids[260..]])[1].Text + renamed[TestBookFile.Header.Length..])], replace: true);

        Assert.Equal(new ProfileCounts(20, 100, 100, 60), report.Profiles);
        Assert.Equal(3, calls.Count(call => call == "put profiles 3"));
        var book = await TestBookFile.ReadAsync(house);
        Assert.Equal((100, 120), (book.Split("Client ").Length - 1, book.Split("Customer ").Length - 1));
    }

    [Fact]
    public async Task Two_imports_at_once_come_one_after_the_other()
    {
        var house = await RunHouse.OpenAsync(new() { BookPatience = TimeSpan.FromSeconds(60) });
        await Task.WhenAll(
            TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of("A1", "A2")),
            TestBookFile.ImportAsync(house.Process(), "two", TestBookFile.Of("A2", "A3")));
        foreach (var id in (string[])["A1", "A2", "A3"])
        {
            Assert.Contains($"Customer {id}", await TestBookFile.ReadAsync(house), StringComparison.Ordinal);
        }

        await RestsAsync(house, version: 2);
    }

    [Fact]
    public async Task An_import_that_finds_the_book_taken_says_so_and_keeps_no_file()
    {
        var house = await RunHouse.OpenAsync();
        await new WritersPlace(house.Process().States, house.Options, house.Time).TakeAsync("other", CancellationToken.None);
        await Assert.ThrowsAsync<BookBusyException>(() => TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of("A1")));
        Assert.Equal(0, await TestBookFile.FilesAsync(house));
    }

    private static async Task RestsAsync(RunHouse house, long version) =>
        Assert.Equal(new BookState(version, null), (await house.Process().States.ReadAsync(CancellationToken.None)).Value);
}
