using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Figures;

/// <summary>What the levers are called on paper.</summary>
public static class LeverNames
{
    public static string Of(Lever lever) => lever switch
    {
        Lever.Receivables => "Receivables",
        Lever.Orders => "Pending orders",
        Lever.Renewals => "Renewals",
        Lever.Opportunities => "Opportunities",
        Lever.CostToServe => "Cost to serve",
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "Not a lever."),
    };
}
