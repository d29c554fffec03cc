using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Ranking;

public sealed class KeyAccountSelectionTests
{
    [Fact]
    public void The_fewest_largest_first_reach_the_share() => Assert.Equal([3, 1], Fewest(0.80m, 6, 30, 4, 50, 10));

    [Fact]
    public void Reaching_the_share_exactly_is_enough() => Assert.Equal([0, 1], Fewest(0.80m, 50, 30, 20));

    [Fact]
    public void A_cent_short_takes_one_more()
    {
        Assert.Equal([0, 1, 2], KeyAccountSelection.Fewest([new(50m), new(29.99m), new(20.01m)], 0.80m));
    }

    [Fact]
    public void Ties_go_to_the_first() => Assert.Equal([0, 1], Fewest(0.5m, 10, 10, 10, 10));

    [Fact]
    public void A_share_of_one_takes_every_positive_amount() => Assert.Equal([1, 0], Fewest(1m, 1, 2, 0));

    [Fact]
    public void Negative_amounts_lessen_the_total_and_are_never_chosen() => Assert.Equal([0], Fewest(0.80m, 80, -40, 50));

    [Fact]
    public void A_total_of_nothing_chooses_none()
    {
        Assert.Empty(Fewest(0.80m));
        Assert.Empty(Fewest(0.80m, 0, 0));
        Assert.Empty(Fewest(0.80m, 5, -5));
        Assert.Empty(Fewest(0.80m, 5, -9));
    }

    private static IReadOnlyList<int> Fewest(decimal share, params int[] amounts) =>
        KeyAccountSelection.Fewest([.. amounts.Select(amount => new Money(amount))], share);
}
