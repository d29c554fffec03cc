using System.Globalization;
using CrisisReview.Domain;

namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>Numbers: digits, at most one decimal point, an optional sign. At most 1e15 in size and 6 decimals, so that sums of
/// a whole book stay exact.</summary>
internal static class NumberCell
{
    private const decimal Largest = 1_000_000_000_000_000m;
    private const decimal LargestCount = 1_000_000m;
    private const int Decimals = 6;

    /// <summary>An amount that may be negative: an open invoice or a credit note.</summary>
    public static Cell<Money> SignedAmount(string text) => Read(text).As(value => new Money(value));

    public static Cell<Money> Amount(string text) => SignedAmount(text) switch
    {
        { Fault: null, Value.Amount: < 0 } => Cell<Money>.Bad("is negative: only an invoice may be, as a credit note; write the amount without its sign"),
        var amount => amount,
    };

    /// <summary>A mark of 0 to 10.</summary>
    public static Cell<decimal> Mark(string text) => Between(text, 0, 10, "grade it from 0 to 10, or leave it empty");

    /// <summary>A fraction of 0 to 1.</summary>
    public static Cell<decimal> Share(string text) => Between(text, 0, 1, "write a fraction, such as 0.12 for 12 %");

    public static Cell<decimal> Hours(string text) => Between(text, 0, LargestCount, "write the hours of a year");

    public static Cell<int> Count(string text) => Between(text, 0, LargestCount, "write a whole number") switch
    {
        { Fault: null, Value: var value } when value != decimal.Truncate(value) => Cell<int>.Bad("is not a whole number: write one, such as 3"),
        var number => number.As(value => (int)value),
    };

    private static Cell<decimal> Between(string text, decimal least, decimal most, string advice) => Read(text) switch
    {
        { Fault: null, Value: var value } when value < least || value > most => Cell<decimal>.Bad(
            string.Create(CultureInfo.InvariantCulture, $"lies outside {least} to {most}: {advice}")),
        var number => number,
    };

    private static Cell<decimal> Read(string text)
    {
        if (!IsPlain(text, out var decimals))
        {
            return Cell<decimal>.Bad(NumberAdvice.For(text));
        }

        if (decimals > Decimals)
        {
            return Cell<decimal>.Bad($"has more than {Decimals} decimals: round it");
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= Largest
            ? value
            : Cell<decimal>.Bad("is larger than 1000000000000000 in size: check its unit");
    }

    /// <summary>True for an optional sign, digits, and an optional point with digits around it; counts decimals but trailing zeros.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text, out int decimals)
    {
        var digits = text.TrimStart("+-") is var unsigned && text.Length - unsigned.Length <= 1 ? unsigned : [];
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        decimals = fraction.TrimEnd('0').Length;
        return whole.Length + fraction.Length > 0 && !whole.ContainsAnyExceptInRange('0', '9') && !fraction.ContainsAnyExceptInRange('0', '9');
    }
}
