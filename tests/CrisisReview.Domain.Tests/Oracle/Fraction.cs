using System.Globalization;
using System.Numerics;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>An exact rational number, so that the oracle owes nothing to the rounding of decimals.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _denominator;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    private BigInteger Numerator { get; }

    // The default value is zero.
    private BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public static implicit operator Fraction(int value) => new(value, BigInteger.One);

    /// <summary>Reads "-1234.50".</summary>
    public static Fraction Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return new(BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static Fraction Min(Fraction a, Fraction b) => a < b ? a : b;

    public static Fraction Abs(Fraction a) => new(BigInteger.Abs(a.Numerator), a.Denominator);

    public bool Equals(Fraction other) => CompareTo(other) == 0;

    public override int GetHashCode() => (Numerator, Denominator).GetHashCode();

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest decimal of 10 places, halves away from zero.</summary>
    public decimal ToDecimal()
    {
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, 10) * 2 / Denominator;
        return Numerator.Sign * (decimal)((scaled + 1) / 2) / 10_000_000_000m;
    }
}
