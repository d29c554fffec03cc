using CrisisReview.Domain;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Figures;

/// <summary>The expected loss of each lever as it is shown; they add up to the loss that is shown.</summary>
public sealed class ShownLevers
{
    private static readonly Lever[] All = Enum.GetValues<Lever>();

    private readonly decimal[] _shown;

    private ShownLevers(decimal[] shown) => _shown = shown;

    public decimal this[Lever lever] => _shown[(int)lever];

    public static ShownLevers Of(LossByLever loss, decimal total, AmountUnit unit)
    {
        var parts = new Money[All.Length];
        foreach (var lever in All)
        {
            parts[(int)lever] = loss[lever];
        }

        return new(unit.Rounded(parts, total));
    }
}
