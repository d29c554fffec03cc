using CrisisReview.Domain.Accounts;
using CrisisReview.Local.Sample;

namespace CrisisReview.Benchmarks.Measurement;

/// <summary>The sample book in any size, always with the same seed and date.</summary>
internal static class BenchmarkBook
{
    private const int Seed = 1;

    public static DateOnly AsOf { get; } = new(2026, 11, 21);

    public static SampleBook Of(int accounts) => new(accounts, Seed, AsOf);

    public static int Items(AccountProfile profile) =>
        profile.Invoices.Count + profile.Orders.Count + profile.Contracts.Count + profile.Opportunities.Count;
}
