using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

/// <summary>Generated books of ladders.</summary>
internal static class TestBook
{
    private static readonly string[] Sectors = ["Construction", "Retail", "Banking", "Public sector", "Energy"];

    /// <summary>Accounts of many shapes: none to sixteen rungs, certain and impossible failures, gains on failure.</summary>
    public static AccountLadder[] Of(int accounts, int seed = 7, bool onlyLosses = false, decimal scale = 1m)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, accounts).Select(i => AccountLadder.Of(
            new($"A{i:D5}"), Sectors[random.Next(Sectors.Length)], Items(random, random.Next(17), onlyLosses, scale)))];
    }

    public static AccountLadder Account(string id, string sector, params (decimal Probability, decimal Jump)[] items) =>
        AccountLadder.Of(new AccountId(id), sector, [.. items.Select(item => Item(0m, item.Probability, item.Jump))]);

    public static ExposureItem Item(decimal certainLoss, decimal probability, decimal jump) => new()
    {
        Lever = Lever.Orders,
        Reference = "O1",
        CertainLoss = new(certainLoss),
        Jump = new(jump),
        FailureProbability = probability,
        UnstressedProbability = 0m,
    };

    private static ExposureItem[] Items(Random random, int count, bool onlyLosses, decimal scale) => [.. Enumerable.Range(0, count).Select(_ => Item(
        random.Next(1_000_000) / 10_000m,
        random.Next(12) switch
        {
            0 => 0m,
            1 => 1m,
            2 => random.Next(1, 1_000_000) / 1_000_000m,
            var choice => choice / 40m,
        },
        scale * (random.Next(100_000_000) - (onlyLosses ? 0 : 10_000_000)) / 10_000m))];
}
