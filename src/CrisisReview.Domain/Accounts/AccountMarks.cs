namespace CrisisReview.Domain.Accounts;

/// <summary>The six marks of a customer, each graded 0 to 10 (null: not rated).</summary>
/// <param name="StrategicValue">What the customer is worth beyond its contribution, its influence on the decisions of others included.</param>
/// <param name="GrowthPotential">How far it can grow.</param>
/// <param name="ManagementStrength">How able its management is.</param>
/// <param name="Satisfaction">How content it is with us.</param>
/// <param name="CompetitiveIntent">How much it means to turn to a competitor, or to become one: 10 is the worst.</param>
/// <param name="Enjoyment">How gladly we work for it.</param>
public sealed record AccountMarks(
    decimal? StrategicValue = null,
    decimal? GrowthPotential = null,
    decimal? ManagementStrength = null,
    decimal? Satisfaction = null,
    decimal? CompetitiveIntent = null,
    decimal? Enjoyment = null)
{
    public const decimal Highest = 10m;

    /// <summary>What a mark that is not rated counts as: the middle of the scale.</summary>
    public const decimal NotRated = 5m;

    public static AccountMarks Of(Account account) => new(
        account.StrategicValue, account.GrowthPotential, account.ManagementStrength, account.Satisfaction, account.CompetitiveIntent, account.Enjoyment);

    /// <summary>What a mark counts as.</summary>
    public static decimal Counted(decimal? mark) => mark ?? NotRated;
}
