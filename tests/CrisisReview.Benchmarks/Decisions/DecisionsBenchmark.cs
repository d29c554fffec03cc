using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Decisions;

/// <summary>Times what follows the simulation - ranking with scores and segments, placement, the plan of everybody's quarter - as the book grows.
/// <code>decisions [--rounds 3] [--most 100000]</code></summary>
internal static class DecisionsBenchmark
{
    private const double MicrosecondsPerSecond = 1e6;
    private const int Paths = 1000;

    private static readonly int[] Sizes = [312, 10_000, 100_000];
    private static readonly Policy Policy = new();
    private static readonly Scenario Scenario = ScenarioLibrary.Find(new("asian-crisis-1997-severe"))!;

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var table = new MarkdownTable(
            "accounts, key accounts, executives", "ranking CPU s", "placement CPU s", "all decisions CPU s", "all decisions s", "together, CPU microseconds an account", "gap, % of objective");
        foreach (var size in Sizes.Where(size => size <= arguments.Number("--most", Sizes[^1])))
        {
            await MeasureAsync(size, arguments.Number("--rounds", 3), table);
        }

        return 0;
    }

    private static async Task MeasureAsync(int accounts, int rounds, MarkdownTable table)
    {
        var book = BenchmarkBook.Of(accounts);
        Executive[] executives = [.. book.Executives];
        var (figures, attention, risk) = Assessed(book.Profiles);
        var rows = Ranker.Rank(figures, Policy, risk).Rows;
        KeyAccount[] key = [.. rows.Where(row => row.Key).Select(row => new KeyAccount(row.AccountId, row.Score, attention[row.AccountId].MissionCritical, row.ExecutiveId))];
        var plan = PlacementPlanner.Plan(key, executives, Policy.Placement);
        var times = await Timing.AlternatedAsync(
            rounds,
            () => Timing.Of(() => GC.KeepAlive(Ranker.Rank(figures, Policy, risk))),
            () => Timing.Of(() => GC.KeepAlive(PlacementPlanner.Plan(key, executives, Policy.Placement))),
            () => Timing.Of(() => GC.KeepAlive(DecisionMaker.Decide(rows, attention, executives, Policy, BenchmarkBook.AsOf))));
        table.Row(
            $"{accounts}, {key.Length}, {executives.Length}",
            times[0].Cpu,
            times[1].Cpu,
            times[2].Cpu,
            times[2].Wall,
            (times[0].Cpu + times[2].Cpu) * MicrosecondsPerSecond / accounts,
            plan.Gap is { } gap ? (double)(100m * gap / plan.Objective) : 0.0);
    }

    private static (AccountFigures[] Figures, Dictionary<AccountId, AttentionFigures> Attention, PortfolioRisk Risk) Assessed(IEnumerable<AccountProfile> profiles)
    {
        var assessor = new ImpactAssessor(Scenario, Policy, BenchmarkBook.AsOf);
        AssessedAccount[] assessed = [.. profiles.Select(profile => new AssessedAccount(profile, assessor.Assess(profile)))];
        var settings = new SimulationSettings { Paths = Paths };
        var simulation = Portfolio.Of(assessed, Policy, Scenario, settings);
        var distribution = LossDistribution.Of(simulation.Losses(), settings);
        var horizon = Horizon.Of(BenchmarkBook.AsOf, Scenario.HorizonMonths);
        return (
            Array.ConvertAll(assessed, AccountFigures.Of),
            assessed.Where(account => account.Profile.Account.Kind == AccountKind.External).Select(account => AttentionFigures.Of(account, horizon)).ToDictionary(f => f.AccountId),
            new(distribution, simulation.Contributions(distribution.Tail95).ToDictionary(c => c.AccountId)));
    }
}
