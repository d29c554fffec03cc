namespace CrisisReview.Domain.Accounts;

/// <summary>An account executive's number.</summary>
public readonly record struct ExecutiveId : IComparable<ExecutiveId>
{
    /// <exception cref="ArgumentException">The text cannot be an identifier; see <see cref="Identifier"/>.</exception>
    public ExecutiveId(string value) => Value = Identifier.Guard(value);

    public string Value { get; }

    public static bool operator <(ExecutiveId a, ExecutiveId b) => a.CompareTo(b) < 0;

    public static bool operator >(ExecutiveId a, ExecutiveId b) => a.CompareTo(b) > 0;

    public static bool operator <=(ExecutiveId a, ExecutiveId b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ExecutiveId a, ExecutiveId b) => a.CompareTo(b) >= 0;

    /// <summary>Ordinal order.</summary>
    public int CompareTo(ExecutiveId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
