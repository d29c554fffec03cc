using System.Security.Cryptography;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

public sealed class BatchSimulationTests
{
    private static readonly FactorModel Model = new(0.20m, 0.50m, new Dictionary<string, decimal> { ["retail"] = 0.35m, ["energy"] = 0m });
    private static readonly SimulationSettings Settings = new() { Paths = 3_000, Seed = 5 };

    public static TheoryData<KernelForm> Forms => [.. Enum.GetValues<KernelForm>().Where(PathKernel.Supports)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_is_the_definition(KernelForm form)
    {
        var book = TestBook.Of(60);
        var oracle = new OracleSimulation(Model, Settings.Seed, Settings.Paths);
        var losses = new BatchSimulation(book, Model, Settings, form).Losses();
        for (var path = 0; path < Settings.Paths; path++)
        {
            Assert.Equal(book.Sum(account => oracle.Loss(account, path)), losses.Losses[path]);
        }
    }

    /// <summary>Of accounts that lose billions, as in a currency of small units: sums over the tail do not fit 64 bits.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_is_the_definition_of_large_losses(KernelForm form)
    {
        var settings = Settings with { Paths = 400 };
        var book = TestBook.Of(31, scale: 40_000_000m);
        var oracle = new OracleSimulation(Model, settings.Seed, settings.Paths);
        var simulation = new BatchSimulation(book, Model, settings, form);
        var losses = simulation.Losses();
        Assert.All(Enumerable.Range(0, settings.Paths), path => Assert.Equal(book.Sum(account => oracle.Loss(account, path)), losses.Losses[path]));

        TailPaths all = new([.. Enumerable.Range(0, settings.Paths)]);
        Assert.True((Int128)book.Sum(account => Math.Abs(oracle.Loss(account, 0))) * settings.Paths > long.MaxValue);
        Assert.All(book.Zip(simulation.Contributions(all)), pair => Assert.Equal(
            all.Paths.Aggregate((Int128)0, (sum, path) => sum + oracle.Loss(pair.First, path)), pair.Second.WeightedLoss));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_result_depends_neither_on_batches_nor_order_nor_threads_nor_form(KernelForm form)
    {
        var book = TestBook.Of(312);
        var expected = Fingerprint([book], KernelForm.Scalar, threads: 1);
        var shuffled = (AccountLadder[])book.Clone();
        new Random(3).Shuffle(shuffled);
        Assert.Equal(expected, Fingerprint([book], form, threads: 1));
        Assert.Equal(expected, Fingerprint([shuffled], form, threads: 2));
        Assert.Equal(expected, Fingerprint(Cut(book, 7), form, threads: 3));
        Assert.Equal(expected, Fingerprint(Cut(shuffled, 64), form, threads: 2));
    }

    /// <summary>Of so many accounts that threads share the layout, and so few blocks that they share each by sectors; five sectors between two and between three threads.</summary>
    [Fact]
    public void The_result_of_a_large_book_does_not_depend_on_threads()
    {
        AccountLadder[][] book = [TestBook.Of(2_500)];
        var expected = Fingerprint(book, KernelForm.Scalar, threads: 1);
        Assert.Equal(expected, Fingerprint(book, PathKernel.Best, threads: 2));
        Assert.Equal(expected, Fingerprint(book, PathKernel.Best, threads: 3));
    }

    [Theory]
    [InlineData(Sampling.Plain)]
    [InlineData(Sampling.Tail)]
    public void Contributions_add_up_to_expected_shortfall_exactly(Sampling sampling)
    {
        var settings = Settings with { Sampling = sampling };
        var book = TestBook.Of(200);
        var simulation = new BatchSimulation(book, Model, settings);
        var distribution = LossDistribution.Of(simulation.Losses(), settings);
        var contributions = simulation.Contributions(distribution.Tail95, threads: 2);
        Assert.Equal(distribution.Tail95WeightedLoss, contributions.Aggregate((Int128)0, (sum, part) => sum + part.WeightedLoss));
        Assert.All(contributions, part => Assert.Equal(distribution.Tail95.Weight, part.TailWeight));
        Assert.Equal(distribution.ExpectedShortfall.P95.Amount, contributions.Sum(part => part.Contribution.Amount), 15);
    }

    [Fact]
    public void A_contribution_is_the_mean_of_the_accounts_own_loss_over_the_tail()
    {
        var book = TestBook.Of(40);
        var simulation = new BatchSimulation(book, Model, Settings);
        var tail = LossDistribution.Of(simulation.Losses(), Settings).Tail95;
        var contributions = simulation.Contributions(tail);
        Assert.Equal(151, tail.Paths.Count);
        for (var i = 0; i < book.Length; i++)
        {
            var own = new BatchSimulation([book[i]], Model, Settings).Losses();
            var losses = tail.Paths.Select(path => (double)own.Losses[path] / LossUnits.PerCurrencyUnit).ToArray();
            var mean = losses.Average();
            Assert.Equal(book[i].AccountId, contributions[i].AccountId);
            Assert.Equal(mean, (double)contributions[i].Contribution.Amount, 1e-6);
            Assert.Equal(Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean))) / losses.Length, contributions[i].StandardError, 1e-6);
        }
    }

    [Fact]
    public void Another_account_changes_no_other_accounts_draws()
    {
        var book = TestBook.Of(31);
        var without = new BatchSimulation(book[..30], Model, Settings).Losses();
        var alone = new BatchSimulation(book[30..], Model, Settings).Losses();
        var with = new BatchSimulation(book, Model, Settings).Losses();
        for (var path = 0; path < Settings.Paths; path++)
        {
            Assert.Equal(with.Losses[path], without.Losses[path] + alone.Losses[path]);
        }
    }

    [Fact]
    public void More_paths_leave_the_whole_blocks_of_the_first_ones_as_they_were()
    {
        var book = TestBook.Of(30);
        var few = new BatchSimulation(book, Model, Settings with { Paths = 2_100 }).Losses();
        var many = new BatchSimulation(book, Model, Settings with { Paths = 5_000 }).Losses();
        Assert.True(many.Losses[..(2 * PathBlock.Size)].SequenceEqual(few.Losses[..(2 * PathBlock.Size)]));
    }

    [Fact]
    public void Another_seed_gives_other_paths()
    {
        var book = TestBook.Of(30);
        var one = new BatchSimulation(book, Model, Settings).Losses();
        var other = new BatchSimulation(book, Model, Settings with { Seed = 6 }).Losses();
        Assert.False(one.Losses.SequenceEqual(other.Losses));
    }

    [Fact]
    public void Letter_case_does_not_make_another_sector()
    {
        var settings = Settings with { Paths = 200 };
        var lower = new BatchSimulation([TestBook.Account("A1", "retail", (0.3m, 100m))], Model, settings).Losses();
        var upper = new BatchSimulation([TestBook.Account("A1", "RETAIL", (0.3m, 100m))], Model, settings).Losses();
        Assert.True(lower.Losses.SequenceEqual(upper.Losses));
    }

    [Fact]
    public void An_account_that_cannot_fail_loses_the_same_in_every_path()
    {
        var account = AccountLadder.Of(new("A1"), "Retail", [TestBook.Item(12.5m, 0m, 900m), TestBook.Item(0.25m, 1m, 10m)]);
        var simulation = new BatchSimulation([account], Model, Settings);
        Assert.All(simulation.Losses().Losses.ToArray(), loss => Assert.Equal(227_500, loss));
        Assert.All(simulation.Losses(threads: 2).Losses.ToArray(), loss => Assert.Equal(227_500, loss));
        var contribution = Assert.Single(simulation.Contributions(new([1, 7, 9])));
        Assert.Equal(22.75m, contribution.Contribution.Amount);
        Assert.Equal(0.0, contribution.StandardError);
    }

    [Fact]
    public void An_empty_batch_loses_nothing() =>
        Assert.All(new BatchSimulation([], Model, Settings).Losses().Losses.ToArray(), loss => Assert.Equal(0, loss));

    [Theory]
    [InlineData(99, Sampling.Plain)]
    [InlineData(1_000_001, Sampling.Plain)]
    [InlineData(1_001, Sampling.Tail)]
    public void Settings_out_of_range_are_refused(int paths, Sampling sampling) =>
        Assert.Throws<ArgumentException>(() => new BatchSimulation([], Model, new() { Paths = paths, Sampling = sampling }));

    [Fact]
    public void Losses_too_large_for_exact_sums_are_refused()
    {
        var accounts = Enumerable.Range(0, 100).Select(i => TestBook.Account($"A{i}", "Retail", (0.5m, 7e12m))).ToArray();
        Assert.Throws<ArgumentException>(() => new BatchSimulation(accounts, Model, Settings));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestBook.Account("A", "Retail", (0.5m, 8e12m)));
    }

    private static AccountLadder[][] Cut(AccountLadder[] book, int batches) =>
        [.. Enumerable.Range(0, batches).Select(batch => book.Where((_, place) => place % batches == batch).ToArray())];

    private static string Fingerprint(IReadOnlyList<AccountLadder[]> batches, KernelForm form, int threads)
    {
        var simulations = batches.Select(batch => new BatchSimulation(batch, Model, Settings, form, threads)).ToArray();
        var sums = PathSums.Zero(Settings.Paths);
        foreach (var simulation in simulations)
        {
            sums.Add(PathSums.FromBytes(simulation.Losses(threads).ToBytes()));
        }

        var distribution = LossDistribution.Of(sums, Settings, threads);
        var figures = $"{distribution.Mean.Amount} {distribution.StandardError:R} {distribution.Percentiles} {distribution.ValueAtRisk95Interval} {distribution.ExpectedShortfall} {string.Join(' ', distribution.Histogram.Shares)}";
        var contributions = simulations
            .SelectMany(simulation => simulation.Contributions(distribution.Tail95, threads))
            .OrderBy(part => part.AccountId)
            .Select(part => $"{part.AccountId} {part.WeightedLoss} {part.StandardError:R}");
        var text = string.Join('\n', [Convert.ToHexString(SHA256.HashData(sums.ToBytes())), figures, .. contributions]);
        return Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
