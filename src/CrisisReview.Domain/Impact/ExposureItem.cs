namespace CrisisReview.Domain.Impact;

/// <summary>Something that can go wrong with an account (docs/model.md, section 3).</summary>
public sealed record ExposureItem
{
    public required Lever Lever { get; init; }

    /// <summary>The order's, contract's or opportunity's id; for receivables the buckets, "1-30 days > 61-90 days"; for cost to serve, "annual".</summary>
    public required string Reference { get; init; }

    /// <summary>d: lost in every path, against the unstressed expectation.</summary>
    public required Money CertainLoss { get; init; }

    /// <summary>J: lost in addition if the item fails. Negative where failing is a gain.</summary>
    public required Money Jump { get; init; }

    /// <summary>q: stressed probability of failure, judgement included, 0 to 1.</summary>
    public required decimal FailureProbability { get; init; }

    /// <summary>Probability of failure without any shock or judgement.</summary>
    public required decimal UnstressedProbability { get; init; }

    /// <summary>d + q J.</summary>
    public Money ExpectedLoss => CertainLoss + (FailureProbability * Jump);
}
