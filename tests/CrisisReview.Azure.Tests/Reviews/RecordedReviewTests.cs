using CrisisReview.Azure.Tables;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Azure.Tests.Imports;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Reviews;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Reviews;

public sealed class RecordedReviewTests
{
    [Fact]
    public async Task A_run_under_way_keeps_the_profile_it_copied_and_the_next_one_has_the_review()
    {
        var house = await TestReview.FilledHouseAsync();
        var run = await house.StartAsync("under way", PackChoice.None);
        await house.Process().Work.HandleAsync(new PrepareRun(run.RunId.Value).ToText(), CancellationToken.None);
        await TestReview.RecordAsync(house.Process());
        var next = await house.StartAsync("next", PackChoice.None);
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);

        Assert.Equal((1m, null), await SeenAsync(house, run.RunId));
        Assert.Equal((9m, "Eve"), await SeenAsync(house, next.RunId));
    }

    [Fact]
    public async Task A_reading_during_which_a_review_came_in_is_repeated()
    {
        var house = await TestReview.FilledHouseAsync();
        var readings = 0;
        var read = await house.Process().Rest.ReadAsync(
            async () =>
            {
                var first = (await TestReview.ProfileAsync(house)).AbilityPay;
                if (readings++ == 0)
                {
                    await TestReview.RecordAsync(house.Process());
                }

                return first;
            },
            CancellationToken.None);

        Assert.Equal((2, 9m), (readings, read));
    }

    [Fact]
    public async Task Reviews_at_once_are_written_one_after_the_other()
    {
        var house = await TestReview.FilledHouseAsync(TimeSpan.FromSeconds(30));
        var requests = Enumerable.Range(1, 4).SelectMany(day => Enumerable.Repeat(TestReview.Request(day, day), 2));
        var recorded = await Task.WhenAll(requests.Select(request => TestReview.RecordAsync(house.Process(), request)));

        Assert.Equal(4, recorded.Count(r => r.IsNew));
        Assert.Equal(4, (await TestReview.ListAsync(house)).Count);
        var profile = await TestReview.ProfileAsync(house);
        Assert.Equal((4m, new DateOnly(2026, 4, 4)), (profile.AbilityPay, profile.ReviewedOn));
    }

    [Fact]
    public async Task Equal_reviews_of_two_accounts_are_two_reviews()
    {
        var house = await TestReview.FilledHouseAsync();
        var one = await TestReview.RecordAsync(house.Process());
        var other = await TestReview.RecordAsync(house.Process(), account: new("A2"));

        Assert.True(one.IsNew && other.IsNew);
        Assert.NotEqual(one.Review.ReviewId, other.Review.ReviewId);
    }

    [Fact]
    public async Task What_lies_outside_the_scope_is_answered_as_what_does_not_exist()
    {
        var house = await TestReview.FilledHouseAsync();
        var scope = AccountScope.Of(new("e2"));
        Task Record(string account) => house.Process().Review.RecordAsync(
            new(account), scope, TestReview.Request(), new("omar", "Omar"), key: null, SetTime.Start, CancellationToken.None);

        var others = await Assert.ThrowsAsync<NotFoundException>(() => Record("A1"));
        var nobodys = await Assert.ThrowsAsync<NotFoundException>(() => Record("A9"));
        await Record("A2");

        Assert.Equal(nobodys.Message.Replace("A9", "A1", StringComparison.Ordinal), others.Message);
        Assert.Empty(await TestReview.ListAsync(house));
    }

    [Fact]
    public async Task A_review_of_an_account_that_an_import_removed_is_given_up()
    {
        var house = await TestReview.FilledHouseAsync();
        await TestReview.RecordAsync(house.Process());
        await house.Process().Book.RemoveAsync(AccountPartition.Of("A1"), [TestReview.Account], CancellationToken.None);
        await TestBookFile.FinishAsync(house);

        Assert.Empty(house.Queue.TakeDelayed());
        await Assert.ThrowsAsync<NotFoundException>(() => TestReview.RecordAsync(house.Process()));
    }

    [Fact]
    public async Task The_store_keeps_a_review_of_any_id_once_and_lists_the_latest_visit_first()
    {
        var store = new TableReviewStore(await EmptyStorage.OpenAsync());
        var account = new AccountId("b 3/ü%27's");
        Review Of(string id, int day, int minute) => new()
        {
            ReviewId = id,
            AccountId = account,
            ReviewedOn = new(2026, 4, day),
            ReviewedBy = "Żaneta 🏗",
            RecordedAt = SetTime.Start.AddMinutes(minute),
            RecordedBy = "omar",
            Findings = new() { ShareOfWallet = 0.25m, MissionCritical = false },
            Notes = new string('n', 4000),
            RequestSha256 = "ab",
        };
        foreach (var review in (Review[])[Of("one", 1, 5), Of("two", 9, 1), Of("three", 1, 7)])
        {
            Assert.True(await store.AddAsync(review, CancellationToken.None));
        }

        Assert.False(await store.AddAsync(Of("one", 2, 2), CancellationToken.None));
        Assert.Equal(Of("one", 1, 5), await store.FindAsync(account, "one", CancellationToken.None));
        await store.PutAsync(Of("one", 1, 5) with { Effect = ReviewEffect.Older }, CancellationToken.None);
        var listed = await store.ListAsync(account, CancellationToken.None);
        Assert.Equal(["two", "three", "one"], listed.Select(review => review.ReviewId));
        Assert.Equal(ReviewEffect.Older, listed[^1].Effect);
        Assert.Empty(await store.ListAsync(new("b 3"), CancellationToken.None));
        Assert.Null(await store.FindAsync(new("b 3"), "one", CancellationToken.None));
    }

    private static async Task<(decimal? Pay, string? By)> SeenAsync(RunHouse house, RunId runId)
    {
        var account = await house.Process().Reading.AccountAsync(runId, TestReview.Account, AccountScope.All, CancellationToken.None);
        return (account.Assessed.Profile.Account.AbilityPay, account.Assessed.Profile.Account.ReviewedBy);
    }
}
