using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;
using CrisisReview.Domain.Simulation;
using CrisisReview.Domain.Tests.Simulation;
using CrisisReview.Local.Sample;

namespace CrisisReview.Local.Tests.Simulation;

/// <summary>The simulation of the whole sample book: every account against its closed forms, and one result however the work is cut.</summary>
public sealed class SampleBookSimulationTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);
    private static readonly CrisisCase Asked = new(ScenarioLibrary.Find(new("asian-crisis-1997-severe"))!, new Policy(), AsOf, new() { Paths = 2_000 });

    private static readonly AssessedAccount[] Book =
        new ImpactAssessor(Asked.Scenario, Asked.Policy, AsOf).AssessAll(SampleBook.Generate(SampleBook.DefaultAccounts, 1, AsOf).Profiles);

    private static readonly AssessedAccount[] External = Array.FindAll(Book, account => account.Profile.Account.Kind == AccountKind.External);

    private static readonly Lazy<ClosedFormCheck[]> Checks = new(() => Array.ConvertAll(External, account => new ClosedFormCheck(account, Asked)));

    public static TheoryData<KernelForm> Forms => [.. Enum.GetValues<KernelForm>().Where(IsSupported)];

    [Fact]
    public void Every_accounts_simulated_mean_is_its_expected_loss() => Assert.All(Checks.Value, account => account.CheckMean());

    [Fact]
    public void Every_accounts_simulated_quantile_is_that_of_its_closed_form()
    {
        var clear = Checks.Value.Count(account => account.CheckQuantile());
        Assert.True(clear > External.Length / 2, $"Only {clear} of {External.Length} accounts are clear of the quantile.");
    }

    [Fact]
    public void An_accounts_losses_alone_are_its_losses_among_all()
    {
        var all = LossesOf(Book);
        var added = PathSums.Zero(Asked.Simulation.Paths);
        Array.ForEach(External, account => added.Add(LossesOf(account)));
        Assert.True(all.Losses.SequenceEqual(added.Losses));
    }

    [Fact]
    public void An_account_more_changes_no_other_accounts_part_in_a_tail()
    {
        var tail = LossDistribution.Of(LossesOf(Book), Asked.Simulation).Tail95;
        var with = PortfolioOf(External).Contributions(tail);
        for (var left = 0; left < External.Length; left += 50)
        {
            var without = PortfolioOf([.. External.Where((_, place) => place != left)]).Contributions(tail);
            Assert.Equal(with.Where((_, place) => place != left), without);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_result_is_one_however_the_work_is_cut(KernelForm form)
    {
        var expected = ResultHash(Book, 1, 1, KernelForm.Scalar);
        Assert.Equal(expected, ResultHash(Book, 1, 2, form));
        Assert.Equal(expected, ResultHash(Shuffled(), 1, 1, form));
        Assert.Equal(expected, ResultHash(Shuffled(), 7, 3, form));
        Assert.Equal(expected, ResultHash(Book, 64, 2, form));
        Assert.Equal(expected, ResultHash(Shuffled(), 64, 1, form));
    }

    [Fact]
    public void Another_seed_is_another_result() =>
        Assert.NotEqual(ResultHash(Book, 1, 1, KernelForm.Scalar), ResultHash(Book, 1, 1, KernelForm.Scalar, seed: 2));

    private static BatchSimulation PortfolioOf(params AssessedAccount[] accounts) => Portfolio.Of(accounts, Asked.Policy, Asked.Scenario, Asked.Simulation);

    private static PathSums LossesOf(params AssessedAccount[] accounts) => PortfolioOf(accounts).Losses();

    private static AssessedAccount[] Shuffled()
    {
        var shuffled = (AssessedAccount[])Book.Clone();
        new Random(3).Shuffle(shuffled);
        return shuffled;
    }

    private static string ResultHash(AssessedAccount[] book, int batches, int threads, KernelForm form, long seed = 1)
    {
        var settings = Asked.Simulation with { Seed = seed };
        var simulations = Enumerable.Range(0, batches).Select(batch => Simulation([.. book.Where((_, place) => place % batches == batch)], settings, form)).ToArray();
        var sums = PathSums.Zero(settings.Paths);
        Array.ForEach(simulations, simulation => sums.Add(simulation.Losses(threads)));
        var distribution = LossDistribution.Of(sums, settings);
        var contributions = simulations.SelectMany(simulation => simulation.Contributions(distribution.Tail95, threads)).ToDictionary(part => part.AccountId);
        var ranking = Ranker.Rank(Array.ConvertAll(book, AccountFigures.Of), Asked.Policy, new(distribution, contributions));
        return Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(ranking, DomainJson.Options)));
    }

    private static BatchSimulation Simulation(IEnumerable<AssessedAccount> accounts, SimulationSettings settings, KernelForm form) => new(
        [.. accounts.Where(a => a.Profile.Account.Kind == AccountKind.External).Select(a => AccountLadder.Of(a.Profile.Account, a.Impact))],
        FactorModel.Of(Asked.Policy, Asked.Scenario),
        settings,
        form);

    private static bool IsSupported(KernelForm form) => form switch
    {
        KernelForm.Avx512 => Avx512F.IsSupported && Avx512BW.IsSupported,
        KernelForm.Avx2 => Avx2.IsSupported && Fma.IsSupported,
        _ => true,
    };
}
