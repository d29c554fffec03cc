namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Comparisons as rules write them.</summary>
internal static class ComparisonSigns
{
    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.AtLeast => ">=",
        Comparison.More => ">",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };

    public static Comparison? Read(ReadOnlySpan<char> sign) => sign switch
    {
        "<" => Comparison.Less,
        "<=" => Comparison.AtMost,
        "=" => Comparison.Equal,
        "!=" => Comparison.NotEqual,
        ">=" => Comparison.AtLeast,
        ">" => Comparison.More,
        _ => null,
    };

    /// <summary>Whether a comparison holds for values of which the first compares to the second as <paramref name="order"/>.</summary>
    public static bool Holds(this Comparison comparison, int order) => comparison switch
    {
        Comparison.Less => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.AtLeast => order >= 0,
        Comparison.More => order > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };
}
