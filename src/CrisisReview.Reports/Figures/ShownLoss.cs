using CrisisReview.Domain;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Figures;

/// <summary>Baseline contribution, expected loss with its levers, and stressed contribution as they are shown together: baseline
/// less the levers is stressed, to the last digit.</summary>
public sealed record ShownLoss(decimal Baseline, decimal Loss, ShownLevers Levers)
{
    public decimal Stressed => Baseline - Loss;

    public static ShownLoss Of(Money baseline, LossByLever loss, AmountUnit unit)
    {
        var total = unit.Round(loss.Total);
        return new(unit.Round(baseline), total, ShownLevers.Of(loss, total, unit));
    }
}
