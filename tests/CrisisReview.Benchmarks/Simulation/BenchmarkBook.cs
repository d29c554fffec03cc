using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>A generated book: seven items an account (two receivables, two orders, a contract, two opportunities), with probabilities as a scenario leaves them.</summary>
internal sealed class BenchmarkBook
{
    private const decimal LossGivenDefault = 0.45m;
    private const decimal LossRateMultiplier = 2.5m;

    private static readonly decimal[] Grades = [0.5m, 0.75m, 1m, 2m, 4m];
    private static readonly decimal[] Matrix = [0.003m, 0.016m, 0.036m, 0.066m, 0.106m];
    private static readonly decimal[] Cancellation = [0.10m, 0.15m, 0.20m, 0.30m];
    private static readonly decimal[] Churn = [0.06m, 0.12m];

    private BenchmarkBook(string name, int paths, AccountLadder[] accounts) => (Name, Paths, Accounts) = (name, paths, accounts);

    public string Name { get; }

    public int Paths { get; }

    public AccountLadder[] Accounts { get; }

    public FactorModel Model { get; } = new(0.20m, 0.50m);

    /// <summary>Distinct pairs of sector and probability.</summary>
    public int Classes => Accounts.SelectMany(account => account.Rungs.Select(rung => (account.Sector, rung.FailureProbability))).Distinct().Count();

    public BenchmarkBook WithPaths(int paths) => new(Name, paths, Accounts);

    public static BenchmarkBook Of(int accounts, int sectors, int paths)
    {
        var random = new Random(2024);
        return new(
            FormattableString.Invariant($"{accounts} accounts x {paths} paths"),
            paths,
            [.. Enumerable.Range(0, accounts).Select(i => AccountLadder.Of(new($"C{i:D6}"), $"Sector {random.Next(sectors):D2}", [.. Items(random)]))]);
    }

    private static IEnumerable<ExposureItem> Items(Random random)
    {
        var grade = Grades[random.Next(5)];
        var bucket = random.Next(5);
        foreach (var stressed in (int[])[bucket, (bucket + 1 + random.Next(4)) % 5])
        {
            yield return Item(random, Math.Min(1m, Matrix[stressed] * grade * LossRateMultiplier / LossGivenDefault));
        }

        var order = random.Next(4);
        yield return Item(random, Cancellation[order]);
        yield return Item(random, Cancellation[(order + 1) % 4]);
        yield return Item(random, Churn[random.Next(2)]);
        var opportunity = random.Next(17);
        yield return Item(random, Opportunity(opportunity));
        yield return Item(random, Opportunity((opportunity + 1 + random.Next(16)) % 17));
    }

    private static decimal Opportunity(int step) => 1m - (0.6m * (0.1m + (0.05m * step)));

    private static ExposureItem Item(Random random, decimal probability) => new()
    {
        Lever = Lever.Orders,
        Reference = "item",
        CertainLoss = new(random.Next(100_000) / 100m),
        Jump = new(random.Next(10_000_000) / 100m),
        FailureProbability = probability,
        UnstressedProbability = 0m,
    };
}
