using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>What the figures lead to: proposals, until management signs them off.</summary>
/// <param name="Quarter">The quarter that is planned.</param>
/// <param name="Hours">Whether there is enough time, in a sentence.</param>
/// <param name="Load">Executives with their hours, the shared desk and the total.</param>
/// <param name="Placement">Who shall look after the key accounts.</param>
/// <param name="Balance">Who gets too much time and who too little.</param>
public sealed record DecisionText(
    string Quarter, string Hours, IReadOnlyList<LoadLine> Load, PlacementText Placement, IReadOnlyList<LabelledText> Balance)
{
    /// <summary>Null for a run without decisions.</summary>
    public static DecisionText? Of(ManagementPackInput input, FigureFormat format) => input.Decisions is { } decisions
        ? new(
            $"{format.Date(decisions.QuarterStart)} to {format.Date(decisions.QuarterEnd)}",
            TimeBalance.Sentence(decisions, format),
            LoadLine.Of(decisions, format),
            PlacementText.Of(decisions.Placement, input, format),
            TimeBalance.Of(decisions, input, format))
        : null;
}
