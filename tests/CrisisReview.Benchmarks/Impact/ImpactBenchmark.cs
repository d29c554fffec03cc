using System.Collections.Concurrent;
using System.Globalization;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Benchmarks.Impact;

/// <summary>Times the closed forms and the ranking. <code>impact [--accounts 100000] [--rounds 7]</code></summary>
internal static class ImpactBenchmark
{
    private static readonly Policy Policy = new();
    private static readonly Scenario Scenario = ScenarioLibrary.Find(new("asian-crisis-1997-severe"))!;

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var accounts = arguments.Number("--accounts", 100_000);
        AccountProfile[] profiles = [.. BenchmarkBook.Of(accounts).Profiles];
        if (arguments.Text("--peak-of") is { } subject)
        {
            return Peak(subject, profiles);
        }

        var rounds = arguments.Number("--rounds", 7);
        Console.WriteLine($"{accounts} accounts, {profiles.Sum(BenchmarkBook.Items)} line items, scenario {Scenario.Id}.");
        await AssessmentsAsync(profiles, rounds);
        await RankingAsync(profiles, rounds);
        await PeaksAsync(accounts);
        return 0;
    }

    private static async Task AssessmentsAsync(AccountProfile[] profiles, int rounds)
    {
        var (doubles, decimals) = (new BareLines<double>(profiles), new BareLines<decimal>(profiles));
        var table = new MarkdownTable("closed forms, in process", "seconds", "CPU s", "accounts/s", "CPU ns/item", "times bare doubles, CPU", "times bare decimals, CPU");
        var times = await Timing.AlternatedAsync(
            rounds,
            () => Timing.Of(() => Keep(Assess(profiles))),
            () => Timing.Of(() => Keep(AssessByTwo(profiles))),
            () => Timing.Of(() => Keep(doubles.Loss())),
            () => Timing.Of(() => Keep(decimals.Loss())));
        foreach (var (name, time) in new[] { "one thread", "two threads", "bare doubles, one thread", "bare decimals, one thread" }.Zip(times))
        {
            table.Row(name, time.Wall, time.Cpu, (long)(profiles.Length / time.Wall), time.Cpu * 1e9 / doubles.Count, time.Cpu / times[2].Cpu, time.Cpu / times[3].Cpu);
        }
    }

    private static async Task RankingAsync(AccountProfile[] profiles, int rounds)
    {
        var figures = Figures(profiles);
        var table = new MarkdownTable("ranking, in process", "seconds", "CPU s", "accounts/s", "times three sorts, CPU");
        var times = await Timing.AlternatedAsync(
            rounds,
            () => Timing.Of(() => Keep(Ranker.Rank(figures, Policy))),
            () => Timing.Of(() => Keep(ThreeSorts(figures))));
        table.Row("ranks, reasons, key accounts, summary", times[0].Wall, times[0].Cpu, (long)(profiles.Length / times[0].Wall), times[0].Cpu / times[1].Cpu);
        table.Row("three sorts of doubles", times[1].Wall, times[1].Cpu, (long)(profiles.Length / times[1].Wall), 1.0);
    }

    private static async Task PeaksAsync(int accounts)
    {
        var table = new MarkdownTable("process with", "peak MiB");
        foreach (var subject in (string[])["profiles", "assessments", "ranking"])
        {
            var peak = await OwnProcess.NumbersAsync("impact", "--peak-of", subject, "--accounts", accounts.ToString(CultureInfo.InvariantCulture));
            table.Row(subject == "profiles" ? "the profiles alone" : $"the profiles and their {subject}", peak[0]);
        }
    }

    private static int Peak(string subject, AccountProfile[] profiles)
    {
        Keep(subject switch
        {
            "profiles" => profiles,
            "assessments" => Assess(profiles),
            "ranking" => Ranker.Rank(Figures(profiles), Policy),
            _ => throw new ArgumentException($"--peak-of {subject} is not known."),
        });
        return OwnProcess.Answer(OwnProcess.PeakMebibytes());
    }

    private static Money Assess(AccountProfile[] profiles)
    {
        var assessor = new ImpactAssessor(Scenario, Policy, BenchmarkBook.AsOf);
        return profiles.Aggregate(Money.Zero, (loss, profile) => loss + assessor.Assess(profile).ExpectedLoss);
    }

    private static int AssessByTwo(AccountProfile[] profiles)
    {
        var assessor = new ImpactAssessor(Scenario, Policy, BenchmarkBook.AsOf);
        var items = 0;
        Parallel.ForEach(
            Partitioner.Create(0, profiles.Length),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            range => Interlocked.Add(ref items, Enumerable.Range(range.Item1, range.Item2 - range.Item1).Sum(i => assessor.Assess(profiles[i]).Items.Count)));
        return items;
    }

    private static AccountFigures[] Figures(AccountProfile[] profiles)
    {
        var assessor = new ImpactAssessor(Scenario, Policy, BenchmarkBook.AsOf);
        return [.. profiles.Select(profile => AccountFigures.Of(new AssessedAccount(profile, assessor.Assess(profile))))];
    }

    private static double[] ThreeSorts(AccountFigures[] figures)
    {
        Func<AccountFigures, Money>[] amounts = [f => f.BaselineContribution, f => f.StressedContribution, f => f.AtStake];
        return [.. amounts.Select(amount =>
        {
            var keys = Array.ConvertAll(figures, f => (double)amount(f).Amount);
            Array.Sort(keys);
            return keys[^1];
        })];
    }

    // What is computed must be used, or the compiler may leave it out.
    private static void Keep(object result) => GC.KeepAlive(result);
}
