using CrisisReview.Azure.Tests.House;
using CrisisReview.Azure.Tests.Imports;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Questions;

namespace CrisisReview.Azure.Tests.Questions;

/// <summary>Questions are answered on one whole version of the book, which is read once.</summary>
public sealed class BookAtHandTests
{
    private const string SizeUp = "read accounts";
    private const string Load = "read executives";

    private static readonly WhatIfRequest Recession = new() { ScenarioId = new("mild-recession"), Paths = 100 };

    [Fact]
    public async Task Many_who_ask_at_once_read_the_book_once()
    {
        var calls = new CallList();
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));
        var process = house.Process(calls.Watch);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AskAsync(process))));
        Assert.Equal((1, 1), (calls.CountOf(SizeUp), calls.CountOf(Load)));
        Assert.Single(answers.Select(answer => answer.Summary.ExpectedLoss).Distinct());
    }

    [Fact]
    public async Task An_import_is_seen_by_the_next_who_asks()
    {
        var house = await ImportedAsync("A1");
        var process = house.Process();
        var before = await AskAsync(process);
        await TestBookFile.ImportAsync(house.Process(), "two", TestBookFile.Of("A2", "A3"));
        var after = await AskAsync(process);
        Assert.Equal((1, 3), (before.Accounts, after.Accounts));
        Assert.Equal(before.BookVersion + 1, after.BookVersion);
    }

    [Fact]
    public async Task An_import_that_comes_in_during_the_reading_is_seen_whole()
    {
        var house = await ImportedAsync("A1", "A2");
        var imported = false;
        var process = house.Process(async call =>
        {
            if (call == "read partition 40" && !imported)
            {
                imported = true;
                await TestBookFile.ImportAsync(house.Process(), "two", TestBookFile.Of("B1", "B2", "B3"), replace: true);
            }
        });
        var answer = await AskAsync(process);
        Assert.Equal(["B1", "B2", "B3"], answer.Rows.Select(row => row.AccountId.Value).Order(StringComparer.Ordinal));
        Assert.Equal((await process.States.ReadAsync(CancellationToken.None)).Value.Version, answer.BookVersion);
    }

    [Fact]
    public async Task While_an_import_is_written_the_version_before_answers_those_who_know_it()
    {
        var house = await ImportedAsync("A1");
        var (knowing, other) = (house.Process(), house.Process());
        var before = await AskAsync(knowing);
        using var turn = await new WritersPlace(house.Process().States, house.Options, house.Time).TakeAsync("two", CancellationToken.None);
        await house.PutBookAsync([SmallBook.Profile("A2", null, 1)], []);
        Assert.Equal((1, before.BookVersion), (await AskAsync(knowing) is var answer ? answer.Accounts : 0, answer.BookVersion));
        await Assert.ThrowsAsync<BookBusyException>(() => AskAsync(other));
    }

    [Fact]
    public async Task Another_policy_is_seen_by_the_next_who_asks()
    {
        var profile = SmallBook.Profiles[0];
        var book = new FixedBook([profile with { Account = profile.Account with { Currency = "CHF" } }], SmallBook.Executives);
        var house = await RunHouse.OpenAsync(book);
        var process = house.Process();
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => AskAsync(process));
        Assert.Equal("Account A1 is in CHF, and version 1 of the policy has no rate for it. Add rates.CHF with PUT /api/policy, then ask again.", refusal.Message);
        await SetRateAsync(process, 2m);
        var two = await AskAsync(process);
        await SetRateAsync(process, 4m);
        var four = await AskAsync(process);
        Assert.Equal(2m * two.Summary.BaselineContribution.Amount, four.Summary.BaselineContribution.Amount);
        Assert.Equal((2, 3), (two.Asked.Policy.Version, four.Asked.Policy.Version));
    }

    [Fact]
    public async Task A_book_that_is_too_large_is_refused_without_being_read_and_counted_once()
    {
        var calls = new CallList();
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives), new PipelineOptions { MostAccountsAtOnce = 4 });
        var process = house.Process(calls.Watch);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var refusal = await Assert.ThrowsAsync<ConflictException>(() => AskAsync(process));
            Assert.Equal(
                "The book has more than 4 accounts, too many for an answer at once. Start a run with POST /api/scenario-runs, which takes any number.", refusal.Message);
        }

        Assert.Equal(1, calls.CountOf(SizeUp));
        Assert.DoesNotContain(calls.All, call => call.StartsWith("read partition", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_book_of_the_largest_size_is_answered()
    {
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives), new PipelineOptions { MostAccountsAtOnce = 5 });
        Assert.Equal(5, (await AskAsync(house.Process())).Accounts);
    }

    [Fact]
    public async Task An_empty_book_is_refused_until_something_is_imported()
    {
        var house = await RunHouse.OpenAsync();
        var process = house.Process();
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => AskAsync(process));
        Assert.Equal("The book holds no accounts. Import the accounts table, then ask again.", refusal.Message);
        await TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of("A1"));
        Assert.Equal(1, (await AskAsync(process)).Accounts);
    }

    [Fact]
    public async Task Who_goes_away_while_the_book_is_read_leaves_the_next_to_read_it()
    {
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));
        using var gone = new CancellationTokenSource();
        var process = house.Process(call => call == Load && !gone.IsCancellationRequested ? gone.CancelAsync() : Task.CompletedTask);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => process.WhatIf.AskAsync(Recession, SetTime.Start, gone.Token));
        Assert.Equal(5, (await AskAsync(process)).Accounts);
    }

    private static Task<WhatIfAnswer> AskAsync(ReviewProcess process) => process.WhatIf.AskAsync(Recession, SetTime.Start, CancellationToken.None);

    private static async Task<RunHouse> ImportedAsync(params string[] ids)
    {
        var house = await RunHouse.OpenAsync();
        await TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of(ids));
        return house;
    }

    private static async Task SetRateAsync(ReviewProcess process, decimal rate)
    {
        var policy = await process.Policies.CurrentAsync(CancellationToken.None);
        await process.Policies.ReplaceAsync(policy with { Rates = new Dictionary<string, decimal> { ["CHF"] = rate } }, CancellationToken.None);
    }
}
