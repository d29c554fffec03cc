using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Reports;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>The ranking of a book that is never in memory as a whole.</summary>
public sealed class RankedRunTests
{
    private static readonly IReadOnlyList<AccountProfile> Book =
    [
        .. Enumerable.Range(1, 39).Select(n => SmallBook.Profile($"N{n * 17 % 40}", n % 7 == 0 ? null : n % 5 == 0 ? "gone" : $"e{1 + (n % 2)}", 1 + (n % 9))),
        SmallBook.Profile("X1", "e1", 4, AccountKind.Internal),
        SmallBook.Profile("M2", null, 4, AccountKind.Internal),
    ];

    [Fact]
    public async Task It_comes_to_the_hash_the_rows_and_the_decisions_of_the_book_in_one_piece()
    {
        var house = await RunHouse.OpenAsync(new FixedBook(Book, SmallBook.Executives), new PipelineOptions { BatchSize = 4 });
        var run = await RunAsync(house, house.Process());
        var archive = house.Process().Archive;
        var snapshot = await archive.ReadSnapshotAsync(run, CancellationToken.None);
        var input = await archive.ReadInputAsync(run, CancellationToken.None);
        var figures = new List<LocatedFigures>();
        var contributions = new List<Domain.Simulation.TailContribution>();
        for (var batch = 0; batch < snapshot.BatchFiles.Count; batch++)
        {
            var lines = Encoding.UTF8.GetString((await archive.ReadFigureLinesAsync(run, batch, CancellationToken.None)).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            figures.AddRange(lines.Select(line => JsonSerializer.Deserialize<LocatedFigures>(line, DomainJson.Options)!));
            contributions.AddRange(await archive.ReadContributionsAsync(run, batch, CancellationToken.None));
        }

        var risk = new PortfolioRisk(await archive.ReadDistributionAsync(run, CancellationToken.None), contributions.ToDictionary(account => account.AccountId));
        var ranking = Ranker.Rank([.. figures.Select(account => account.Figures)], input.Policy, risk);
        var attention = figures.Where(account => account.Attention is not null).ToDictionary(account => account.Figures.AccountId, account => account.Attention!);
        var decisions = DecisionMaker.Decide(ranking.Rows, attention, snapshot.Executives, input.Policy, input.AsOf);

        var shas = string.Concat(figures.OrderBy(account => account.Figures.AccountId).Select(account => account.Sha256));
        byte[] hashed = [.. Encoding.ASCII.GetBytes(shas), .. Json(ranking), .. Json(decisions)];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(hashed)), (await house.FinishedAsync(run)).ResultSha256);
        var written = await archive.ReadRankingAsync(run, CancellationToken.None).ToListAsync();
        Assert.Equal(Json(ranking.Rows), Json(written.Where(account => account.Row is not null).Select(account => account.Row)));
        Assert.Equal(["M2", "X1"], written[^2..].Select(account => account.AccountId.Value));
        Assert.Equal(Json(RunExecutives.Of(decisions)), Json(await archive.ReadExecutivesAsync(run, CancellationToken.None)));
        Assert.Equal(
            Json(decisions.Attention.Executives.Append(decisions.Attention.SharedDesk).SelectMany(plan => plan.Accounts)),
            Json(await archive.ReadAttentionAsync(run, CancellationToken.None).ToListAsync()));
    }

    [Fact]
    public async Task It_reads_the_figures_of_each_batch_once_and_one_after_the_other()
    {
        var house = await RunHouse.OpenAsync(new FixedBook(Book, SmallBook.Executives), new PipelineOptions { BatchSize = 4 });
        var calls = new ConcurrentQueue<string>();
        var run = await RunAsync(house, house.Process(async call =>
        {
            calls.Enqueue(call);
            await Task.Yield();
            calls.Enqueue("end of " + call);
        }));
        var batches = (await house.Process().Archive.ReadSnapshotAsync(run, CancellationToken.None)).BatchFiles.Count;
        Assert.True(batches > 3);
        var expected = Enumerable.Range(0, batches).SelectMany(batch => (string[])[$"find figures/{batch:00000}.jsonl", $"end of find figures/{batch:00000}.jsonl"]);
        Assert.Equal(expected, calls.Where(call => call.Contains("find figures/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_desk_with_many_accounts_reviews_a_hundred_and_counts_them_all()
    {
        var accounts = Enumerable.Range(1, 270).Select(n => SmallBook.Profile($"N{n * 17 % 271}", n <= 130 ? null : "e1", 1 + (n % 9)));
        var house = await RunHouse.OpenAsync(new FixedBook([.. accounts, SmallBook.Profile("own department", null, 4, AccountKind.Internal)], SmallBook.Executives), new PipelineOptions { BatchSize = 90 });
        var run = await RunAsync(house, house.Process());
        var archive = house.Process().Archive;

        var ranked = await archive.ReadRankingAsync(run, CancellationToken.None).ToListAsync();
        Assert.Equal(2, ranked.GroupBy(account => account.ExecutiveId).Count(desk => desk.Count() > 100));
        foreach (var desk in ranked.GroupBy(account => account.ExecutiveId))
        {
            var expected = new PackWriter().Executive(await InputAsync(house, run, desk.Key, [.. desk]));
            var (pack, content) = await house.Process().Packs.OpenAsync(run, desk.Key is { } id ? $"executives/{id}.pdf" : "executives/shared-desk.pdf", AccountScope.All, CancellationToken.None);
            await using (content)
            {
                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(expected.Bytes.Span)), pack.Sha256);
            }
        }
    }

    private static async Task<ExecutivePackInput> InputAsync(RunHouse house, RunId runId, ExecutiveId? executive, IReadOnlyList<RankedAccount> accounts)
    {
        var archive = house.Process().Archive;
        var (run, input) = (await house.Process().Reading.GetAsync(runId, CancellationToken.None), await archive.ReadInputAsync(runId, CancellationToken.None));
        var (snapshot, hours) = (await archive.ReadSnapshotAsync(runId, CancellationToken.None), await archive.ReadExecutivesAsync(runId, CancellationToken.None));
        var attention = await archive.ReadAttentionAsync(runId, CancellationToken.None).ToDictionaryAsync(account => account.AccountId);
        var facts = new RunFacts
        {
            RunId = runId.Value,
            Scenario = input.Scenario,
            Policy = input.Policy,
            AsOf = input.AsOf,
            HorizonEnd = input.HorizonEnd,
            StartedAt = input.CreatedAt,
            SnapshotSha256 = snapshot.Sha256,
            PolicyVersion = input.Policy.Version,
        };
        var reviews = new List<AccountReviewInput>();
        var ranked = accounts.Where(account => account.Row is not null).ToList();
        foreach (var account in ranked.Take(100).Concat(accounts.Except(ranked)))
        {
            reviews.Add(new(await archive.ReadAssessmentAsync(runId, account.Location, CancellationToken.None), account.Row, attention.GetValueOrDefault(account.AccountId)));
        }

        return new(
            facts,
            snapshot.Executives.FirstOrDefault(known => known.ExecutiveId == executive),
            run.Summary!,
            run.Summary!.Accounts,
            reviews,
            hours.Executives.FirstOrDefault(known => known.ExecutiveId == executive) ?? hours.SharedDesk)
        {
            Others = [.. ranked.Skip(100).Select(account => ListedAccount.Of(account.Row!))],
            OtherContacts = [.. ranked.Skip(100).SelectMany(account => attention[account.AccountId].Contacts)],
        };
    }

    private static async Task<RunId> RunAsync(RunHouse house, ReviewProcess process)
    {
        var run = await house.StartAsync();
        await new Delivery().EmptyAsync(house.Queue, () => process.Work);
        Assert.Equal(RunStatus.Completed, (await house.FinishedAsync(run.RunId)).Status);
        return run.RunId;
    }

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, DomainJson.Options);
}
