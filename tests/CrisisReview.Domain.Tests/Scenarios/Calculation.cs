using System.Globalization;
using System.Text.RegularExpressions;

namespace CrisisReview.Domain.Scenarios;

/// <summary>Recomputes the last calculation of a claim: sums of products and quotients such as "1 - 0.52 x 1.5",
/// "1 / (1 - f) - 1" written with numbers, or "0.30 x 9 x 30.4".</summary>
internal static partial class Calculation
{
    /// <summary>The value of the last run of numbers joined by operators, or null where the claim has none.</summary>
    public static decimal? ResultOf(string claim)
    {
        var formulas = Formula().Matches(claim);
        return formulas.Count == 0 ? null : Sum(formulas[^1].Value);
    }

    private static decimal Sum(string formula)
    {
        var total = 0m;
        foreach (Match term in Term().Matches(formula))
        {
            var value = Product(term.Groups["product"].Value);
            total += term.Groups["sign"].Value == "-" ? -value : value;
        }

        return total;
    }

    private static decimal Product(string product)
    {
        var result = 1m;
        foreach (Match factor in Factor().Matches(product))
        {
            var value = decimal.Parse(factor.Groups["number"].Value, CultureInfo.InvariantCulture);
            result = factor.Groups["sign"].Value == "/" ? result / value : result * value;
        }

        return result;
    }

    [GeneratedRegex(@"\d+(\.\d+)?( [-+x/] \d+(\.\d+)?)+")]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<sign>^|[-+]) ?(?<product>\d+(\.\d+)?( [x/] \d+(\.\d+)?)*)")]
    private static partial Regex Term();

    [GeneratedRegex(@"(?<sign>[x/]?) ?(?<number>\d+(\.\d+)?)")]
    private static partial Regex Factor();
}
