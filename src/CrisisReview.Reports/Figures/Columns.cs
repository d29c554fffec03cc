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

    public static decimal Total(this decimal[] column)
    {
        var total = 0m;
        foreach (var amount in column)
        {
            total += amount;
        }

        return total;
    }

    public static int Total<T>(this IReadOnlyList<T> rows, Func<T, int> number)
    {
        var total = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            total += number(rows[i]);
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
