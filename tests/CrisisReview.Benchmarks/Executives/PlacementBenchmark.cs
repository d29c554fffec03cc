using System.Globalization;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Tests.Executives;

namespace CrisisReview.Benchmarks.Executives;

/// <summary>Times the placement of key accounts beside a plain Hungarian method on single places, up to <c>--peer</c> accounts.
/// <code>placement [--rounds 3] [--peer 1000] [--steps 100] [--exactly 5000] [--most 20000]</code></summary>
internal static class PlacementBenchmark
{
    private const decimal Percent = 100m;

    private static readonly (int Accounts, int Executives)[] Sizes = [(60, 8), (1000, 120), (5000, 600), (20_000, 2400)];

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var exactly = arguments.Number("--exactly", PlacementPlanner.MostAccountsPlacedExactly);
        var table = new MarkdownTable("accounts, executives", "seconds", "CPU s", "placed", "moves", "gap, % of objective", "Hungarian CPU s", "times Hungarian");
        foreach (var (accounts, executives) in Sizes.Where(size => size.Accounts <= arguments.Number("--most", 20_000)))
        {
            var book = PlacementBook.Of(accounts, executives, arguments.Number("--steps", 100));
            var plan = PlacementPlanner.Plan(book.Accounts, book.Executives, book.Policy, exactly);
            var timings = await Timing.AlternatedAsync(
                arguments.Number("--rounds", 3), () => Timing.Of(() => PlacementPlanner.Plan(book.Accounts, book.Executives, book.Policy, exactly)));
            var peer = accounts <= arguments.Number("--peer", 1000) ? await PeerAsync(book, plan) : null;
            table.Row(
                $"{accounts}, {executives}",
                timings[0].Wall,
                timings[0].Cpu,
                plan.Placements.Count,
                plan.Moves.Count,
                plan.Gap is { } gap ? (Percent * gap / plan.Objective).ToString("0.000", CultureInfo.InvariantCulture) : "0",
                peer?.Cpu ?? (object)"",
                peer is { } p ? p.Cpu / timings[0].Cpu : "");
        }

        return 0;
    }

    // The Hungarian method's time; both must have found the same.
    private static async Task<Timing?> PeerAsync(PlacementBook book, PlacementPlan plan)
    {
        var (cost, kinds) = book.Slots();
        Int128 least = 0;
        var timing = await Timing.Of(() => least = SlotHungarian.LeastCost(cost, kinds));
        var objective = (-(decimal)least / 100_000_000_000m) - (book.Policy.MoveReluctance * book.Accounts.Length);
        return objective == plan.Objective
            ? timing
            : throw new InvalidOperationException($"The plan brings {plan.Objective}, the Hungarian method {objective}.");
    }
}
