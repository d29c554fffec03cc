using System.Globalization;
using System.Text.Json;
using CrisisReview.Azure.Tables;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tests.Tables;

public sealed class TableBookStoreTests
{
    private static readonly string[] HostileIds =
        ["a/b", "a\\b", "50%", "%2F", "it's", "\"q\"", "a#b", "what?", "~007E", "~", "é", "e\u0301", "株式", "🏗", "a b", "A", "a", "+", "a&b=c", "<x>", new('/', 100), new('株', 100)];

    [Fact]
    public async Task Accounts_of_any_id_and_text_come_back_as_they_were()
    {
        var house = await RunHouse.OpenAsync();
        var profiles = HostileIds.Select((id, index) => Named(SmallBook.Profile(id, "e1", 1 + (index % 5)), $"\"{id}\"\n\t\\ 🏗")).ToList();
        await house.PutBookAsync(profiles, []);
        var book = new TableBookStore(house.Storage);
        foreach (var profile in profiles)
        {
            Same(profile, await book.FindAsync(profile.Account.AccountId, CancellationToken.None));
        }

        var accounts = await book.ReadAccountsAsync(CancellationToken.None).ToListAsync();
        Assert.Equal(profiles.Select(p => p.Account).OrderBy(a => a.AccountId), accounts.OrderBy(a => a.AccountId));
    }

    [Fact]
    public async Task The_book_is_read_partition_by_partition_each_in_ordinal_order_of_the_ids()
    {
        var house = await RunHouse.OpenAsync();
        var ids = Enumerable.Range(0, 2_000).SelectMany(n => (string[])[$"/{n}", $"a{n}", $"~{n}"]).Where(id => AccountPartition.Of(id) is 7 or 9 or 63).ToList();
        await house.PutBookAsync(ids.Select(id => SmallBook.Profile(id, null, 1)), []);
        var read = await new ProfileReader(new TableBookStore(house.Storage), house.Options).ReadAllAsync(CancellationToken.None).ToListAsync();
        Assert.Equal(ids.OrderBy(AccountPartition.Of).ThenBy(id => id, StringComparer.Ordinal), read.Select(p => p.Account.AccountId.Value));
    }

    /// <summary>Plain in one column, split over several, and compressed; then short again, with no column of the long one left.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public async Task A_profile_of_any_size_comes_back_as_it_was(int items)
    {
        var house = await RunHouse.OpenAsync();
        var small = SmallBook.Profile("big", null, 1);
        var big = small with { Invoices = [.. Enumerable.Range(0, items).Select(Invoice)] };
        var book = new TableBookStore(house.Storage);
        foreach (var profile in (AccountProfile[])[big, small, big])
        {
            await house.PutBookAsync([profile], []);
            Same(profile, await book.FindAsync(new("big"), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Many_long_profiles_of_one_partition_are_put_at_once()
    {
        var house = await RunHouse.OpenAsync();
        var ids = Enumerable.Range(0, 2_000).Select(n => $"n{n}").Where(id => AccountPartition.Of(id) == 3).Take(12).ToList();
        var profiles = ids.Select(id => SmallBook.Profile(id, null, 1) with { Invoices = [.. Enumerable.Range(0, 3_500).Select(Invoice)] }).ToList();
        await house.PutBookAsync(profiles, []);
        var read = await new TableBookStore(house.Storage).ReadPartitionAsync(3, CancellationToken.None).ToListAsync();
        Assert.Equal(profiles.Count * 3_500, read.Sum(p => p.Invoices.Count));
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_may_be_removed_again()
    {
        var house = await RunHouse.OpenAsync();
        await house.PutBookAsync([SmallBook.Profile("a/b", null, 1)], [.. SmallBook.Executives, new() { ExecutiveId = new("x/%'"), Name = "X" }]);
        var book = new TableBookStore(house.Storage);
        for (var time = 0; time < 2; time++)
        {
            await book.RemoveAsync(AccountPartition.Of("a/b"), [new("a/b")], CancellationToken.None);
            await book.RemoveExecutivesAsync([new("x/%'")], CancellationToken.None);
        }

        Assert.Null(await book.FindAsync(new("a/b"), CancellationToken.None));
        Assert.Equal(SmallBook.Executives, await book.ReadExecutivesAsync(CancellationToken.None));
    }

    private static AccountProfile Named(AccountProfile profile, string name) => profile with { Account = profile.Account with { Name = name } };

    private static Invoice Invoice(int number) => new()
    {
        InvoiceId = string.Create(CultureInfo.InvariantCulture, $"株-🏗-{number:000000}"),
        Amount = new(number * 1.01m),
        DueDate = new DateOnly(2026, 1, 1).AddDays(number % 300),
    };

    private static void Same(AccountProfile expected, AccountProfile? actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected, DomainJson.Options), JsonSerializer.Serialize(actual, DomainJson.Options));
}
