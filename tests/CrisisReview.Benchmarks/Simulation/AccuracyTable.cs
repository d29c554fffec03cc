using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>Standard errors by repetition: the same book under many seeds, in parts per thousand of each figure's own mean. Prints a Markdown table.</summary>
internal static class AccuracyTable
{
    public static void Run(int seeds)
    {
        Console.WriteLine($"| accounts | paths | sampling | mean | P50 | VaR 95 | ES 95 | ES 99 |");
        Console.WriteLine("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var accounts in (int[])[312, 4_000])
        {
            foreach (var paths in (int[])[5_000, 20_000, 100_000])
            {
                foreach (var sampling in Enum.GetValues<Sampling>())
                {
                    Row(BenchmarkBook.Of(accounts, 12, paths), sampling, seeds);
                }
            }
        }
    }

    private static void Row(BenchmarkBook book, Sampling sampling, int seeds)
    {
        var figures = Enumerable.Range(1, seeds).Select(seed => Figures(book, new() { Paths = book.Paths, Seed = seed, Sampling = sampling })).ToArray();
        var errors = Enumerable.Range(0, figures[0].Length).Select(i => RelativeDeviation([.. figures.Select(figure => figure[i])]));
        Console.WriteLine($"| {book.Accounts.Length} | {book.Paths} | {sampling} | {string.Join(" | ", errors.Select(error => $"{1000.0 * error:F2}"))} |");
    }

    private static double[] Figures(BenchmarkBook book, SimulationSettings settings)
    {
        var sums = new BatchSimulation(book.Accounts, book.Model, settings).Losses(2);
        var distribution = LossDistribution.Of(sums, settings);
        return [.. ((Domain.Money[])[
            distribution.Mean, distribution.Percentiles.P50, distribution.Percentiles.P95,
            distribution.ExpectedShortfall.P95, distribution.ExpectedShortfall.P99]).Select(money => (double)money.Amount)];
    }

    private static double RelativeDeviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)) / mean;
    }
}
