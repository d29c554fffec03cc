namespace CrisisReview.Domain.Impact;

/// <summary>What is left of a customer's ability to acquire (opportunities), expand (orders), continue maintenance (contracts) and pay
/// (invoices): 1 is the unstressed state, 0 none.</summary>
public sealed record Abilities(decimal Acquire, decimal Expand, decimal ContinueMaintenance, decimal Pay)
{
    public static Abilities Unstressed { get; } = new(1m, 1m, 1m, 1m);

    /// <summary>By lever, <c>sum |J| (1 - q) / sum |J| (1 - q unstressed)</c>; 1 where nothing is at stake.</summary>
    public static Abilities Of(IReadOnlyList<ExposureItem> items) => new(
        Of(items, Lever.Opportunities),
        Of(items, Lever.Orders),
        Of(items, Lever.Renewals),
        Of(items, Lever.Receivables));

    private static decimal Of(IReadOnlyList<ExposureItem> items, Lever lever)
    {
        var stressed = 0m;
        var unstressed = 0m;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Lever == lever)
            {
                var jump = Math.Abs(items[i].Jump.Amount);
                stressed += jump * (1m - items[i].FailureProbability);
                unstressed += jump * (1m - items[i].UnstressedProbability);
            }
        }

        return unstressed == 0m ? 1m : stressed / unstressed;
    }
}
