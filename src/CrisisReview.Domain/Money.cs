using System.Globalization;

namespace CrisisReview.Domain;

/// <summary>An exact amount of one currency: the account's own before a run takes its snapshot, the reporting currency after.
/// It is never rounded here; whoever shows it rounds.</summary>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);

    public static Money operator -(Money a, Money b) => new(a.Amount - b.Amount);

    public static Money operator -(Money a) => new(-a.Amount);

    public static Money operator *(Money a, decimal factor) => new(a.Amount * factor);

    public static Money operator *(decimal factor, Money a) => new(a.Amount * factor);

    public static Money operator /(Money a, decimal divisor) => new(a.Amount / divisor);

    /// <summary>The ratio of two amounts, without a unit.</summary>
    public static decimal operator /(Money a, Money b) => a.Amount / b.Amount;

    public static bool operator <(Money a, Money b) => a.Amount < b.Amount;

    public static bool operator >(Money a, Money b) => a.Amount > b.Amount;

    public static bool operator <=(Money a, Money b) => a.Amount <= b.Amount;

    public static bool operator >=(Money a, Money b) => a.Amount >= b.Amount;

    public static Money Abs(Money a) => new(Math.Abs(a.Amount));

    public static Money Max(Money a, Money b) => a >= b ? a : b;

    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);
}
