using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Impact;

/// <summary>What an executive thinks of an account's ability shifts the stressed failure probability of the matching lever:
/// <code>q' = Phi(PhiInv(q) + weight * (5 - g) / 5)</code>
/// with g from 0 (none left) to 10 (unshaken); 5 and no grade leave q as it is, and 0 and 1 stay. The result is rounded to 12 decimals.
/// Example: q = 0.2, g = 2, weight 0.5: PhiInv(0.2) = -0.841621, plus 0.3 gives -0.541621, q' = 0.294040.</summary>
/// <param name="weight">Shift by a grade at either end of the scale, in standard deviations.</param>
public sealed class Judgement(decimal weight)
{
    public const decimal MiddleGrade = 5m;

    private const int Decimals = 12;

    public decimal Shift(decimal probability, decimal? grade)
    {
        var shift = weight * (MiddleGrade - (grade ?? MiddleGrade)) / MiddleGrade;
        if (shift == 0m || probability is <= 0m or >= 1m)
        {
            return probability;
        }

        var score = NormalDistribution.Quantile((double)probability) + (double)shift;
        return decimal.Round((decimal)NormalDistribution.Cumulative(score), Decimals);
    }

    /// <summary><paramref name="item"/> with its stressed failure probability shifted.</summary>
    public ExposureItem Apply(ExposureItem item, decimal? grade) =>
        Shift(item.FailureProbability, grade) is var shifted && shifted != item.FailureProbability
            ? item with { FailureProbability = shifted }
            : item;
}
