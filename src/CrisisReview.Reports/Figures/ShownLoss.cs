using CrisisReview.Domain;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Figures;

/// <summary>Baseline contribution, expected loss with its levers, and stressed contribution as they are shown together: baseline
/// less the levers is stressed, to the last digit.</summary>
public sealed record ShownLoss(decimal Baseline, decimal Loss, IReadOnlyDictionary<Lever, decimal> Levers)
{
    public decimal Stressed => Baseline - Loss;

    public static ShownLoss Of(Money baseline, LossByLever loss, AmountUnit unit)
    {
        var total = unit.Round(loss.Total);
        return new(unit.Round(baseline), total, LeversOf(loss, total, unit));
    }

    private static Dictionary<Lever, decimal> LeversOf(LossByLever loss, decimal total, AmountUnit unit)
    {
        var levers = Enum.GetValues<Lever>();
        return levers.Zip(unit.Rounded([.. levers.Select(l => loss[l])], total)).ToDictionary();
    }
}
