using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

public sealed class AccountLadderTests
{
    [Fact]
    public void Items_of_one_probability_are_one_rung_and_rungs_fall()
    {
        var ladder = TestBook.Account("A1", "Retail", (0.1m, 5m), (0.3m, 1m), (0.1m, 2m));
        Assert.Equal([new(0.3, 10_000), new(0.1, 80_000)], ladder.Rungs);
        Assert.Equal(0, ladder.CertainLoss);
    }

    [Fact]
    public void What_always_fails_is_certain_and_what_never_fails_is_left_out()
    {
        var ladder = AccountLadder.Of(
            new("A1"), "Retail", [TestBook.Item(1m, 1m, 10m), TestBook.Item(2m, 0.5m, 100m), TestBook.Item(4m, 0m, 1000m)]);
        Assert.Equal(170_000, ladder.CertainLoss);
        Assert.Equal([new(0.5, 1_000_000)], ladder.Rungs);
    }

    [Fact]
    public void Each_cumulative_sum_is_rounded_once_half_to_even()
    {
        var ladder = TestBook.Account("A1", "Retail", (0.3m, 0.00005m), (0.2m, 0.00010m), (0.1m, 0.00010m));
        Assert.Equal([new(0.2, 2)], ladder.Rungs);
        Assert.Equal(2, AccountLadder.Of(new("A1"), "Retail", [TestBook.Item(0.00010m, 0m, 0m), TestBook.Item(0.00005m, 0m, 0m)]).CertainLoss);
    }

    [Fact]
    public void A_gain_on_failure_lowers_the_ladder() =>
        Assert.Equal([new(0.3, 100_000), new(0.2, 60_000)], TestBook.Account("A1", "Retail", (0.3m, 10m), (0.2m, -4m)).Rungs);

    [Fact]
    public void A_rung_that_changes_nothing_is_left_out() =>
        Assert.Empty(TestBook.Account("A1", "Retail", (0.3m, 10m), (0.3m, -10m)).Rungs);
}
