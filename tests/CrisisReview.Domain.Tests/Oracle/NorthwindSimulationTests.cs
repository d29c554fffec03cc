using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Simulation;
using CrisisReview.Domain.Tests.Simulation;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>The simulation of every account of the Northwind book against its closed forms.</summary>
public sealed class NorthwindSimulationTests
{
    private static readonly CrisisCase Asked = new(SevereCrisis.Scenario, new Policy(), SevereCrisis.AsOf, new());

    // Not kept where the book is not there: each test then asks for it, and is skipped.
    private static readonly Lazy<ClosedFormCheck[]> Checks = new(CheckAll, LazyThreadSafetyMode.PublicationOnly);

    [SkippableFact]
    public void Every_accounts_simulated_mean_is_its_expected_loss() => Assert.All(Checks.Value, account => account.CheckMean());

    [SkippableFact]
    public void Every_accounts_simulated_quantile_is_that_of_its_closed_form()
    {
        var accounts = Checks.Value;
        var clear = accounts.Count(account => account.CheckQuantile());
        Assert.True(clear > accounts.Length / 2, $"Only {clear} of {accounts.Length} accounts are clear of the quantile.");
    }

    private static ClosedFormCheck[] CheckAll()
    {
        var book = NorthwindBook.Load();
        var assessor = new ImpactAssessor(Asked.Scenario, Asked.Policy, Asked.AsOf);
        var profiles = book.Accounts.Select(row => Profiles.Of(book, row["accountId"]));
        return [.. profiles.Select(profile => new ClosedFormCheck(new(profile, assessor.Assess(profile)), Asked))];
    }
}
