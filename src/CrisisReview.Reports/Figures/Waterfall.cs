using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Figures;

/// <summary>From baseline to stressed contribution, lever by lever.</summary>
public static class Waterfall
{
    public static IReadOnlyList<WaterfallStep> Of(ShownLoss shown, AmountUnit unit, FigureFormat format) =>
    [
        new("Baseline", format.Amount(shown.Baseline, unit), shown.Baseline, IsLevel: true),
        .. Enum.GetValues<Lever>().Select(l => Step(l, -shown.Levers[l], unit, format)),
        new("Stressed", format.Amount(shown.Stressed, unit), shown.Stressed, IsLevel: true),
    ];

    private static WaterfallStep Step(Lever lever, decimal change, AmountUnit unit, FigureFormat format) =>
        new(LeverNames.Of(lever), format.Amount(change, unit), change, IsLevel: false);
}
