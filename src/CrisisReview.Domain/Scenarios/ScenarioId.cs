namespace CrisisReview.Domain.Scenarios;

/// <summary>A scenario's name in addresses and runs.</summary>
public readonly record struct ScenarioId : IComparable<ScenarioId>
{
    /// <exception cref="ArgumentException">The text cannot be an identifier; see <see cref="Identifier"/>.</exception>
    public ScenarioId(string value) => Value = Identifier.Guard(value);

    public string Value { get; }

    public static bool operator <(ScenarioId a, ScenarioId b) => a.CompareTo(b) < 0;

    public static bool operator >(ScenarioId a, ScenarioId b) => a.CompareTo(b) > 0;

    public static bool operator <=(ScenarioId a, ScenarioId b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ScenarioId a, ScenarioId b) => a.CompareTo(b) >= 0;

    /// <summary>Ordinal order.</summary>
    public int CompareTo(ScenarioId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
