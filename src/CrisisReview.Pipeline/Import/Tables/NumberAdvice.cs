using System.Globalization;
using System.Text.RegularExpressions;

namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>How to mend a text that should be a number.</summary>
internal static partial class NumberAdvice
{
    public static string For(string text) => text switch
    {
        _ when text.Contains('%', StringComparison.Ordinal) => "carries a percent sign: write the bare number, a share as a fraction such as 0.12",
        _ when text.Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol) || CurrencyCode().IsMatch(text) =>
            "carries a currency: write the bare number, such as 1234.50",
        _ when Exponent().IsMatch(text) => "is in exponent notation: write the number in full, such as 1234.50",
        _ when NotFinite().IsMatch(text) => "is not a number: write one, such as 1234.50, or correct the formula it comes from",
        _ when Bracketed().Match(text) is { Success: true } m => $"is in brackets: write -{Bare(m.Groups[1].Value)}",
        _ when TrailingMinus().Match(text) is { Success: true } m => $"has its sign at the end: write -{Bare(m.Groups[1].Value)}",
        _ when text.StartsWith('\u2212') => $"has a typographic minus sign: write -{Bare(text[1..])}",
        _ when LoneComma().IsMatch(text) => $"has a comma: write {Bare(text)} if it parts the thousands, {text.Replace(',', '.')} if it is the decimal point",
        _ when PointGrouped().IsMatch(text) => $"has thousands separators or a decimal comma: write {Bare(text)}",
        _ when CommaGrouped().IsMatch(text) => $"has thousands separators: write {Bare(text)}",
        _ when DecimalComma().IsMatch(text) => $"has a decimal comma: write {Bare(text)}",
        _ => "is not a number: write digits with a decimal point, such as 1234.50",
    };

    /// <summary>The same number in digits and a point. The last comma or point is the decimal one, unless there are several of it
    /// or it is a comma that may well part the thousands.</summary>
    private static string Bare(string text)
    {
        var last = text.LastIndexOfAny([',', '.']);
        var isPoint = last >= 0 && text.IndexOf(text[last], StringComparison.Ordinal) == last && !LoneComma().IsMatch(text);
        return isPoint ? $"{Digits(text[..last])}.{Digits(text[(last + 1)..])}" : Digits(text);
    }

    private static string Digits(string text) => string.Concat(text.Where((c, i) => char.IsAsciiDigit(c) || (c == '-' && i == 0)));

    [GeneratedRegex(@"^[+-]?[A-Za-z]{3}\s?[\d.,'\s]+$|^[+-]?[\d.,'\s]+?\s?[A-Za-z]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyCode();

    [GeneratedRegex(@"^[+-]?[\d.,]+[eE][+-]?\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^[+-]?(nan|inf(inity)?|∞|#.*|null|n/?a)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^\(([\d.,]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^([\d.,]+)\s?-$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingMinus();

    /// <summary>1,234: a thousand or one and a bit.</summary>
    [GeneratedRegex(@"^[+-]?\d{1,3},\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneComma();

    /// <summary>1.234,50 and 1.234.567,8.</summary>
    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PointGrouped();

    /// <summary>1,234.50, 1 234.50 and 1'234.50, with any blank.</summary>
    [GeneratedRegex(@"^[+-]?\d{1,3}([,'\s’]\d{3})+([.,]\d*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex CommaGrouped();

    [GeneratedRegex(@"^[+-]?\d*,\d*$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
