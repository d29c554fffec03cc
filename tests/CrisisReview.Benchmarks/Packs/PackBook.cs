using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>The inputs of every pack of the sample book, with finished results in memory.</summary>
internal sealed class PackBook
{
    private PackBook(IReadOnlyList<AccountPackInput> accounts, IReadOnlyList<ExecutivePackInput> executives, ManagementPackInput management) =>
        (Accounts, Executives, Management) = (accounts, executives, management);

    public IReadOnlyList<AccountPackInput> Accounts { get; }

    public IReadOnlyList<ExecutivePackInput> Executives { get; }

    public ManagementPackInput Management { get; }

    public static PackBook Of(int accounts)
    {
        var (book, run) = (BenchmarkBook.Of(accounts), Facts());
        var assessor = new ImpactAssessor(run.Scenario, run.Policy, run.AsOf);
        var assessed = book.Profiles.Select(profile => new AssessedAccount(profile, assessor.Assess(profile))).ToList();
        var ranking = Ranker.Rank([.. assessed.Select(AccountFigures.Of)], run.Policy);
        var rows = ranking.Rows.ToDictionary(row => row.AccountId);
        var reviews = assessed.Select(account => new AccountReviewInput(account, rows.GetValueOrDefault(account.Impact.AccountId))).ToList();
        var executives = book.Executives.ToDictionary(executive => executive.ExecutiveId);
        var (summary, ranked) = (ranking.Summary, ranking.Rows.Count);
        return new(
            [.. reviews.Select(review => new AccountPackInput(run, Find(executives, review), summary, ranked, review))],
            [.. reviews.GroupBy(review => Find(executives, review)).Select(own => new ExecutivePackInput(run, own.Key, summary, ranked, [.. own]))],
            new(run, summary, [.. ranking.Rows.Select(ListedAccount.Of)], [.. executives.Values]));
    }

    private static Executive? Find(Dictionary<ExecutiveId, Executive> executives, AccountReviewInput review) =>
        review.Account.Profile.Account.ExecutiveId is { } id ? executives.GetValueOrDefault(id) : null;

    private static RunFacts Facts()
    {
        var scenario = ScenarioLibrary.Find(new("asian-crisis-1997-severe"))!;
        return new()
        {
            RunId = "run-benchmark",
            Scenario = scenario,
            Policy = new Policy(),
            AsOf = BenchmarkBook.AsOf,
            HorizonEnd = BenchmarkBook.AsOf.AddMonths(scenario.HorizonMonths),
            StartedAt = new(BenchmarkBook.AsOf, default, TimeSpan.Zero),
            SnapshotSha256 = new('0', 64),
            PolicyVersion = 1,
        };
    }
}
