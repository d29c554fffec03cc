using CrisisReview.Domain;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Reviews;

/// <summary>What the crisis does, in one sentence.</summary>
public static class Headlines
{
    /// <param name="whose">The subject's contribution: "the account's contribution".</param>
    /// <param name="baseline">Before.</param>
    /// <param name="loss">Expected loss; negative for a gain.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="format">How figures are written.</param>
    public static string Of(string whose, Money baseline, Money loss, string currency, FigureFormat format) => loss.Amount switch
    {
        0m => $"This scenario takes nothing from {whose}.",
        < 0m => $"This scenario adds {currency} {format.Glance(-loss)} to {whose}.",
        _ when baseline <= Money.Zero => $"The crisis takes {currency} {format.Glance(loss)} from {whose}, which was not positive before it.",
        _ => $"The crisis takes {format.Percent(loss / baseline)} of {whose}: {currency} {format.Glance(loss)} of {currency} {format.Glance(baseline)}.",
    };
}
