using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Ranking;

public sealed class ConcentrationTests
{
    [Fact]
    public void One_two_three_four_is_the_example_worked_by_hand() =>
        Assert.Equal(new Concentration(0.25m, 0.30m), Of(3, 1, 4, 2));

    /// <summary>The shares of the textbook case of the Herfindahl-Hirschman index in the US merger guidelines (1992, section 1.5): 30, 30, 20, 20 give 2 600.</summary>
    [Fact]
    public void Four_firms_of_the_merger_guidelines_have_an_index_of_2600() => Assert.Equal(0.26m, Of(30, 30, 20, 20).Herfindahl);

    /// <summary>Mean absolute difference over twice the mean: for 1, 3, 5 and 11, pairs differ by 2, 4, 10, 2, 8, 6 (sum 32, each twice), so (64 / 16) / (2 * 5) = 0.4.</summary>
    [Fact]
    public void Gini_is_half_the_relative_mean_difference() => Assert.Equal(0.4m, Of(1, 3, 5, 11).Gini);

    [Fact]
    public void All_alike_is_no_concentration() => Assert.Equal(new Concentration(0m, 0.25m), Of(7, 7, 7, 7));

    [Fact]
    public void One_with_everything_is_the_most() => Assert.Equal(new Concentration(0.75m, 1m), Of(0, 0, 9, 0));

    [Fact]
    public void A_negative_amount_counts_as_nothing() => Assert.Equal(Of(0, 0, 9, 0), Of(0, -5, 9, -1));

    [Fact]
    public void Nothing_has_no_concentration()
    {
        Assert.Equal(new Concentration(0m, 0m), Of());
        Assert.Equal(new Concentration(0m, 0m), Of(0, 0));
    }

    private static Concentration Of(params int[] amounts) => Concentration.Of(amounts.Select(amount => new Money(amount)));
}
