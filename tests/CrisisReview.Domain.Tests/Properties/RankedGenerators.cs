using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Tests.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

/// <summary>Figures of whole books with many ties, and weights of scores.</summary>
internal static class RankedGenerators
{
    private const int MostAccounts = 25;

    /// <summary>External accounts, each with an id of its own.</summary>
    public static Gen<AccountFigures[]> Book { get; } =
        from size in Gen.Choose(1, MostAccounts)
        from figures in Figures.ArrayOf(size)
        select figures.Select((each, i) => each with { AccountId = new($"A{i:00}") }).ToArray();

    /// <summary>At least one above zero, of up to three decimals.</summary>
    public static Gen<ScoreWeights> Weights { get; } =
        from parts in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 100_000))).ArrayOf(6)
        where parts.Any(part => part > 0)
        let weights = parts.Select(part => part / 1_000m).ToArray()
        select new ScoreWeights(weights[0], weights[1], weights[2], weights[3], weights[4], weights[5]);

    /// <summary>Uneven amounts, often equal ones, so that thresholds fall between equals and growing overtakes.</summary>
    public static Gen<decimal> Size { get; } = Gen.Choose(1, 12).Select(root => (decimal)root * root * root);

    public static Gen<decimal?> Mark { get; } = Gen.Frequency((1, Gen.Constant<decimal?>(null)), (4, Gen.Choose(0, 40).Select(quarter => (decimal?)quarter / 4m)));

    private static Gen<AccountFigures> Figures =>
        from contribution in Gen.Choose(-3, 12)
        from revenue in Size
        from products in Gen.Choose(0, 5)
        from opportunity in Gen.Choose(-1, 6)
        from marks in Mark.ArrayOf(6)
        select BareAccounts.Of("A", contribution * 100m / 3m, revenue) with
        {
            ProductsOwned = products,
            OpportunityValue = new(opportunity * 10m / 7m),
            Marks = new(marks[0], marks[1], marks[2], marks[3], marks[4], marks[5]),
        };
}
