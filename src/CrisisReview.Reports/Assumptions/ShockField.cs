using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Assumptions;

/// <summary>One number of a scenario: where it stands in the document, what it is called on paper, and how it is said.</summary>
/// <param name="Path">JSON pointer below the shocks.</param>
/// <param name="Label">In tables.</param>
/// <param name="Unit">What the number means.</param>
/// <param name="Sentence">The shock in words, {0} standing for the value.</param>
/// <param name="Read">The value as written; null where the scenario or rule does not name it.</param>
public sealed record ShockField(string Path, string Label, ShockUnit Unit, string Sentence, Func<ShockOverrides, decimal?> Read)
{
    /// <summary>True for the value that changes nothing. A loss given default always says something.</summary>
    public bool IsNeutral(decimal value) => Unit == ShockUnit.Factor ? value == 1m : value == 0m;

    /// <summary>"45 days", "15 %", "2.5 times".</summary>
    public string Value(decimal value, FigureFormat format) => Unit switch
    {
        ShockUnit.Days => value == 1m ? "1 day" : $"{format.Written(value)} days",
        ShockUnit.Fraction => format.WrittenPercent(value),
        ShockUnit.Factor => $"{format.Written(value)} times",
        _ => throw new InvalidOperationException($"{Unit} is not a unit of a shock."),
    };

    public string Say(decimal value, FigureFormat format) => Sentence.Replace("{0}", Value(value, format), StringComparison.Ordinal);
}
