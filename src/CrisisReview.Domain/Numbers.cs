using System.Globalization;

namespace CrisisReview.Domain;

/// <summary>Words for numbers out of their range.</summary>
internal static class Numbers
{
    /// <summary>Null where <paramref name="value"/> lies between the limits, both included, else what is wrong.</summary>
    public static string? FaultOf(decimal value, decimal minimum, decimal maximum) =>
        value >= minimum && value <= maximum ? null : FormattableString.Invariant($"must be between {minimum} and {maximum}, was {Plain(value)}");

    /// <summary>A number as people write it, without trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
