using CrisisReview.Domain;
using CrisisReview.Domain.Simulation;
using static System.FormattableString;

namespace CrisisReview.Pipeline.Questions;

/// <summary>The loss to reach: an amount in the reporting currency, or a share of the book's baseline contribution (1: all of it).</summary>
public sealed record StressTarget
{
    public const decimal LargestShare = 1000m;

    public required ReverseStressMeasure Measure { get; init; }

    public Money? Amount { get; init; }

    public decimal? ShareOfBaseline { get; init; }

    internal IEnumerable<ValidationProblem> Faults()
    {
        if (Amount is null == ShareOfBaseline is null)
        {
            yield return new("/target", "must have either amount or shareOfBaseline, and not both.");
        }

        if (Amount <= Money.Zero)
        {
            yield return new("/target/amount", Invariant($"must be above 0, was {Amount}."));
        }

        if (ShareOfBaseline is <= 0m or > LargestShare)
        {
            yield return new("/target/shareOfBaseline", Invariant($"must be above 0 and at most {LargestShare}, was {ShareOfBaseline}."));
        }
    }

    /// <exception cref="InvalidRequestException">A share of a baseline contribution that is not above zero.</exception>
    internal ReverseStressTarget Of(Money baselineContribution) =>
        Amount is { } amount ? ReverseStressTarget.OfAmount(Measure, amount)
        : baselineContribution > Money.Zero ? ReverseStressTarget.OfShare(Measure, ShareOfBaseline!.Value)
        : throw new InvalidRequestException(
            "/target/shareOfBaseline", Invariant($"needs a baseline contribution above 0, and the book's is {baselineContribution.Amount:0.##}. Give an amount."));
}
