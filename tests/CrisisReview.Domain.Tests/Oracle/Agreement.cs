using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>Compares every figure of an account with the oracle's.</summary>
internal static class Agreement
{
    public static void Check(OracleFigures expected, AccountImpact actual, decimal tolerance)
    {
        void Same(string what, Fraction oracle, decimal product) =>
            Assert.True(Math.Abs(oracle.ToDecimal() - product) <= tolerance, $"{actual.AccountId}: {what} is {product}, the oracle says {oracle.ToDecimal()}.");

        Same("baseline contribution", expected.Baseline, actual.BaselineContribution.Amount);
        Same("stressed contribution", expected.Baseline - expected.Expected, actual.StressedContribution.Amount);
        Same("at stake", expected.AtStake, actual.AtStake.Amount);
        Same("expected loss", expected.Expected, actual.ExpectedLoss.Amount);
        Same("loss95", expected.Loss95, actual.Loss95.Amount);
        foreach (var lever in Enum.GetValues<Lever>())
        {
            Same($"loss of {lever}", expected.Loss[(int)lever], actual.LossByLever[lever].Amount);
        }

        Same("ability to pay", expected.Ability(0), actual.Abilities.Pay);
        Same("ability to expand", expected.Ability(1), actual.Abilities.Expand);
        Same("ability to continue", expected.Ability(2), actual.Abilities.ContinueMaintenance);
        Same("ability to acquire", expected.Ability(3), actual.Abilities.Acquire);
        Assert.Equal(expected.Before.Length, actual.Receivables.Count);
        for (var bucket = 0; bucket < expected.Before.Length; bucket++)
        {
            Same($"open in bucket {bucket} before", expected.Before[bucket], actual.Receivables[bucket].Before.Amount);
            Same($"open in bucket {bucket} after", expected.After[bucket], actual.Receivables[bucket].After.Amount);
        }
    }
}
