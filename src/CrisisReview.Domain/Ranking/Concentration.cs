namespace CrisisReview.Domain.Ranking;

/// <summary>How unevenly amounts are spread. A negative amount counts as zero, so that both indices keep their ranges.</summary>
/// <param name="Gini">0 where all are alike, (n - 1) / n where one has everything: <c>(2 sum i x_i / sum x_i - (n + 1)) / n</c>, x ascending.</param>
/// <param name="Herfindahl">Sum of squared shares, 1/n where all are alike, 1 where one has everything.</param>
/// <remarks>Example: of 1, 2, 3 and 4 the Gini index is (2 * 30 / 10 - 5) / 4 = 0.25, the Herfindahl index 0.01 + 0.04 + 0.09 + 0.16 = 0.30.
/// Where the total is zero both are 0. C. Gini, "Variabilità e mutabilità" (1912), in the form of A. Sen, "On Economic Inequality" (1973), chapter 2;
/// A. O. Hirschman, "The Paternity of an Index", American Economic Review 54 (1964).</remarks>
public sealed record Concentration(decimal Gini, decimal Herfindahl)
{
    public static Concentration Of(IEnumerable<Money> amounts)
    {
        var ascending = amounts.Select(amount => Math.Max(0m, amount.Amount)).Order().ToArray();
        var total = ascending.Sum();
        if (total == 0m)
        {
            return new(0m, 0m);
        }

        var weighted = 0m;
        var squares = 0m;
        for (var i = 0; i < ascending.Length; i++)
        {
            var share = ascending[i] / total;
            squares += share * share;
            weighted += (i + 1) * ascending[i];
        }

        return new(((2m * (weighted / total)) - (ascending.Length + 1)) / ascending.Length, squares);
    }
}
