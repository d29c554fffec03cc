namespace CrisisReview.Domain.Accounts;

/// <summary>A customer's number in the ERP.</summary>
public readonly record struct AccountId : IComparable<AccountId>
{
    /// <exception cref="ArgumentException">The text cannot be an identifier; see <see cref="Identifier"/>.</exception>
    public AccountId(string value) => Value = Identifier.Guard(value);

    public string Value { get; }

    public static bool operator <(AccountId a, AccountId b) => a.CompareTo(b) < 0;

    public static bool operator >(AccountId a, AccountId b) => a.CompareTo(b) > 0;

    public static bool operator <=(AccountId a, AccountId b) => a.CompareTo(b) <= 0;

    public static bool operator >=(AccountId a, AccountId b) => a.CompareTo(b) >= 0;

    /// <summary>Ordinal order.</summary>
    public int CompareTo(AccountId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
