using System.Globalization;

namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Numbers as rules write them: digits with a point, a minus sign in front, and for shares a percent sign behind.</summary>
internal static class RuleNumbers
{
    private const decimal LargestShare = 10m;
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const int MostDecimals = 12;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Null where the text is no number, or one that such a field can never hold.</summary>
    public static decimal? Read(string text, RuleFieldType type)
    {
        var percent = text.EndsWith('%');
        if ((percent && type != RuleFieldType.Share) || !decimal.TryParse(percent ? text[..^1] : text, Style, CultureInfo.InvariantCulture, out var written))
        {
            return null;
        }

        var number = percent ? written / 100m : written;
        var (smallest, largest) = Limits(type);
        return number >= smallest && number <= largest && number == decimal.Round(number, MostDecimals) ? number : null;
    }

    public static string Expected(RuleFieldType type) => type switch
    {
        RuleFieldType.Amount => "an amount such as 25000",
        RuleFieldType.Share => "a fraction such as 0.9 or a percentage such as 90%",
        RuleFieldType.Mark => "a mark from 0 to 10",
        RuleFieldType.Score => "a score from 0 to 100",
        RuleFieldType.Days => "a number of days such as 90",
        RuleFieldType.Hours => "a number of hours such as 8",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a number."),
    };

    public static string Named(RuleFieldType type) => type switch
    {
        RuleFieldType.Amount => "an amount",
        RuleFieldType.Share => "a fraction",
        RuleFieldType.Mark => "a mark",
        RuleFieldType.Score => "a score",
        RuleFieldType.Days => "a number of days",
        RuleFieldType.Hours => "a number of hours",
        RuleFieldType.Words => "words",
        RuleFieldType.TrueOrFalse => "true or false",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of field."),
    };

    /// <summary>What such a field can be compared with and be asked to reach.</summary>
    public static (decimal Smallest, decimal Largest) Limits(RuleFieldType type) => type switch
    {
        RuleFieldType.Share => (-LargestShare, LargestShare),
        RuleFieldType.Mark => (0m, 10m),
        RuleFieldType.Score => (0m, 100m),
        _ => (-LargestNumber, LargestNumber),
    };
}
