using CrisisReview.Domain;

namespace CrisisReview.Reports.Figures;

/// <summary>Columns of amounts. Queries of the framework over amounts and decimals are compiled anew in every process, and a first pack is waited for;
/// these are compiled when the product is published.</summary>
internal static class Columns
{
    public static Money[] Column<T>(this IReadOnlyList<T> rows, Func<T, Money> amount)
    {
        var column = new Money[rows.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = amount(rows[i]);
        }

        return column;
    }

    public static decimal Total(this IReadOnlyList<decimal> column)
    {
        var total = 0m;
        for (var i = 0; i < column.Count; i++)
        {
            total += column[i];
        }

        return total;
    }

    public static Money Total(this Money[] column)
    {
        var total = Money.Zero;
        foreach (var amount in column)
        {
            total += amount;
        }

        return total;
    }
}
