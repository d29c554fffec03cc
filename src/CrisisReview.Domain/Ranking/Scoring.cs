using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Ranking;

/// <summary>Scores accounts from 0 to 100 by the weighted mean of six parts (docs/model.md, section 5).
/// Every part is counted in sixtieths of 1/n, n the number of accounts, in which percentiles and means of two and three marks are free of fractions,
/// and nothing is rounded before the end. Rounded are the running sums of the parts, half to even to 4 digits, and the points of a part are the step
/// from one to the next: so they add up to the rounded score.</summary>
internal sealed class Scoring(IReadOnlyList<AccountStanding> external, ScoreWeights weights)
{
    private const int Digits = 4;
    private const decimal Best = 100m;
    private const decimal Sixtieths = 60m;

    private readonly int _accounts = external.Count;
    private readonly int[] _profitability = Percentiles.TwiceOf(external, account => account.BaselineContribution);
    private readonly int[] _products = Percentiles.TwiceOf(external, account => account.ProductsOwned);
    private readonly int[] _opportunity = Percentiles.TwiceOf(external, account => account.OpportunityValue);

    /// <summary>The score of the account at <paramref name="index"/>, which has these marks.</summary>
    public ScoreParts Of(int index, AccountMarks marks)
    {
        var marked = Marked(marks, _accounts);
        var tally = new Tally(_accounts * Sixtieths, weights.Sum());
        return new(
            tally.Add(weights.Profitability, OfPercentile(_profitability[index])),
            tally.Add(weights.StrategicValue, marked.StrategicValue),
            tally.Add(weights.Growth, marked.Growth),
            tally.Add(weights.Products, OfPercentile(_products[index])),
            tally.Add(weights.Opportunity, OfPercentile(_opportunity[index])),
            tally.Add(weights.Relationship, marked.Relationship));
    }

    private static decimal OfPercentile(int twice) => Sixtieths / 2m * twice;

    private static (decimal StrategicValue, decimal Growth, decimal Relationship) Marked(AccountMarks marks, int accounts)
    {
        var one = accounts * Sixtieths / AccountMarks.Highest;
        var growth = AccountMarks.Counted(marks.GrowthPotential) + AccountMarks.Counted(marks.ManagementStrength);
        var relationship = AccountMarks.Counted(marks.Satisfaction)
            + AccountMarks.Highest - AccountMarks.Counted(marks.CompetitiveIntent)
            + AccountMarks.Counted(marks.Enjoyment);
        return (one * AccountMarks.Counted(marks.StrategicValue), one / 2m * growth, one / 3m * relationship);
    }

    /// <summary>Adds the parts of one score up, each a number of parts of <paramref name="whole"/>.</summary>
    private sealed class Tally(decimal whole, decimal weights)
    {
        private decimal _sum;
        private decimal _points;

        public ScorePart Add(decimal weight, decimal value)
        {
            _sum += weight * value;
            var points = decimal.Round(Best * _sum / (whole * weights), Digits);
            var part = new ScorePart(weight, decimal.Round(Best * value / whole, Digits), points - _points);
            _points = points;
            return part;
        }
    }
}
