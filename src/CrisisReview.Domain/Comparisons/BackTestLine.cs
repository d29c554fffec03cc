using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Comparisons;

/// <summary>What the earlier run expected of one lever over its whole horizon, and what the later snapshot shows so far. Every item of the earlier run is in exactly one of
/// kept, lost and open, by its amount then: <c>amount = kept + lost + open</c>.</summary>
public sealed record BackTestLine
{
    /// <summary>Receivables, orders or renewals.</summary>
    public required Lever Lever { get; init; }

    /// <summary>Items of the earlier run that are tested.</summary>
    public required int Items { get; init; }

    /// <summary>Open balances, order amounts or annual values of those items.</summary>
    public required Money Amount { get; init; }

    /// <summary>Sum of amount times stressed failure probability.</summary>
    public required Money ExpectedLost { get; init; }

    /// <summary>The same without any shock.</summary>
    public required Money ExpectedLostUnstressed { get; init; }

    /// <summary>Balances collected, orders delivered, contracts renewed.</summary>
    public required Money Kept { get; init; }

    /// <summary>Orders cancelled or cut, contracts lost or cut. The books do not tell a balance written off from one collected, so receivables have none.</summary>
    public required Money Lost { get; init; }

    /// <summary>Not decided yet; receivables: still open.</summary>
    public required Money Open { get; init; }

    /// <summary>Of what is open, what was to be decided by now: balances past due, orders past their first delivery date, contracts past their renewal date.</summary>
    public required Money Late { get; init; }
}
