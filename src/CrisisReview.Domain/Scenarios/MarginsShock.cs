namespace CrisisReview.Domain.Scenarios;

/// <summary>What is delivered costs more.</summary>
/// <param name="CostInflation">Fraction by which costs rise.</param>
/// <param name="FxRise">Fraction by which foreign currency grows dearer.</param>
/// <param name="FxPassThrough">Fraction of that rise which customers bear.</param>
/// <param name="CostToServeIncrease">Fraction by which the annual cost to serve rises.</param>
public sealed record MarginsShock(
    decimal CostInflation = 0m,
    decimal FxRise = 0m,
    decimal FxPassThrough = 0m,
    decimal CostToServeIncrease = 0m)
{
    internal MarginsShock With(MarginsOverride? o) => o is null ? this : new(
        o.CostInflation ?? CostInflation,
        o.FxRise ?? FxRise,
        o.FxPassThrough ?? FxPassThrough,
        o.CostToServeIncrease ?? CostToServeIncrease);
}
