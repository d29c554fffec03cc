namespace CrisisReview.Domain.Ranking;

/// <summary>The fewest that bring most of a total (Pareto).</summary>
public static class KeyAccountSelection
{
    /// <summary>Indices of the fewest amounts, largest first, whose sum reaches <paramref name="share"/> (a fraction) of the sum of all; ties go to the
    /// one that comes first. Amounts of zero or less are never chosen, though negative ones lessen the total; a total of zero or less chooses none.
    /// Example: of 50, 30, 10, 6 and 4 the first two bring 80 %.</summary>
    public static IReadOnlyList<int> Fewest(IReadOnlyList<Money> amounts, decimal share)
    {
        var total = amounts.Sum();
        var chosen = new List<int>();
        if (total <= Money.Zero)
        {
            return chosen;
        }

        var target = share * total;
        var reached = Money.Zero;
        foreach (var index in Enumerable.Range(0, amounts.Count).Where(i => amounts[i] > Money.Zero).OrderByDescending(i => amounts[i]))
        {
            if (reached >= target)
            {
                break;
            }

            chosen.Add(index);
            reached += amounts[index];
        }

        return chosen;
    }
}
