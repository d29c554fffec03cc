namespace CrisisReview.Domain.Ranking;

/// <summary>The fewest that bring most of a total (Pareto).</summary>
public static class KeyAccountSelection
{
    /// <summary>Indices of the fewest amounts, largest first, whose sum reaches <paramref name="share"/> (a fraction) of the sum of all; ties go to the
    /// one that comes first. Amounts of zero or less are never chosen, though negative ones lessen the total; a total of zero or less chooses none.
    /// Example: of 50, 30, 10, 6 and 4 the first two bring 80 %.</summary>
    public static IReadOnlyList<int> Fewest(IReadOnlyList<Money> amounts, decimal share)
    {
        var target = share * amounts.Sum();
        return [.. LargestFirst(amounts).TakeWhile(amount => amount.Before < target).Select(amount => amount.Index)];
    }

    /// <summary>Where each amount stands to the fewest: in their order.</summary>
    public static IReadOnlyList<ParetoPlace> Places(IReadOnlyList<Money> amounts, decimal share, ParetoMeasure measure)
    {
        var total = amounts.Sum();
        var target = share * total;
        var count = Fewest(amounts, share).Count;
        var places = new ParetoPlace[amounts.Count];
        Array.Fill(places, new(measure, share, count, Inside: false, ShareBefore: null));
        foreach (var (index, before) in LargestFirst(amounts))
        {
            places[index] = new(measure, share, count, before < target, before / total);
        }

        return places;
    }

    /// <summary>Amounts above zero, the largest first, each with the sum of those before it; none where the total is zero or less.</summary>
    private static IEnumerable<(int Index, Money Before)> LargestFirst(IReadOnlyList<Money> amounts)
    {
        if (amounts.Sum() <= Money.Zero)
        {
            yield break;
        }

        var before = Money.Zero;
        foreach (var index in Enumerable.Range(0, amounts.Count).Where(i => amounts[i] > Money.Zero).OrderByDescending(i => amounts[i]))
        {
            yield return (index, before);
            before += amounts[index];
        }
    }
}
