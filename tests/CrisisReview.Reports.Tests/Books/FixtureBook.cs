using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Tests.Books;

/// <summary>A ranked book of assessed accounts, and the inputs of every pack made from it.</summary>
internal sealed class FixtureBook
{
    private readonly RunFacts _run;
    private readonly IReadOnlyList<Executive> _executives;
    private readonly RunDecisions _decisions;

    private FixtureBook(IReadOnlyList<AssessedAccount> accounts, RunFacts run, IReadOnlyList<Executive> executives)
    {
        (_run, _executives) = (run, executives);
        Accounts = accounts;
        Rows = Rank([.. accounts.Where(a => a.Profile.Account.Kind == AccountKind.External)]);
        Portfolio = Summarise();
        _decisions = Decide();
    }

    /// <summary>Twelve customers and an internal one.</summary>
    public static FixtureBook Usual { get; } = Of(UsualAccounts.All);

    /// <summary>Names and amounts that try to break the pages.</summary>
    public static FixtureBook Hostile { get; } = Of(HostileAccounts.All, FixtureRun.HostileFacts);

    /// <summary>Many accounts, few executives with few hours, and a policy under which some accounts have no place and some are never met.</summary>
    public static FixtureBook Strained { get; } = Of(StrainedAccounts.All, StrainedAccounts.Facts, StrainedAccounts.Executives);

    public IReadOnlyList<AssessedAccount> Accounts { get; }

    public IReadOnlyList<RankingRow> Rows { get; }

    public PortfolioSummary Portfolio { get; }

    public ManagementPackInput Management => new(_run, Portfolio, [.. Rows.Select(ListedAccount.Of)], _executives, RunExecutives.Of(_decisions));

    public static FixtureBook Of(IEnumerable<AccountProfile> profiles, RunFacts? run = null, IReadOnlyList<Executive>? executives = null) =>
        new([.. profiles.Select(FixtureAccount.Assess)], run ?? FixtureRun.Facts, executives ?? FixtureRun.Executives);

    public ExecutivePackInput Executive(string? id) => new(
        _run,
        _executives.FirstOrDefault(e => e.ExecutiveId.Value == id),
        Portfolio,
        Rows.Count,
        [.. Accounts.Where(a => a.Profile.Account.ExecutiveId?.Value == id).Select(Review)],
        HoursOf(id));

    public AccountPackInput Account(string id)
    {
        var account = Accounts.Single(a => a.Profile.Account.AccountId.Value == id);
        return new(
            _run,
            _executives.FirstOrDefault(e => e.ExecutiveId == account.Profile.Account.ExecutiveId),
            Portfolio,
            Rows.Count,
            Review(account));
    }

    private AccountReviewInput Review(AssessedAccount account) => new(
        account,
        Rows.FirstOrDefault(r => r.AccountId == account.Profile.Account.AccountId),
        Plans.SelectMany(p => p.Accounts).FirstOrDefault(a => a.AccountId == account.Profile.Account.AccountId));

    private IEnumerable<ExecutivePlan> Plans => _decisions.Attention.Executives.Append(_decisions.Attention.SharedDesk);

    private ExecutiveHours HoursOf(string? id)
    {
        var hours = RunExecutives.Of(_decisions);
        return hours.Executives.FirstOrDefault(h => h.ExecutiveId?.Value == id) ?? hours.SharedDesk;
    }

    private RunDecisions Decide()
    {
        var horizon = new Horizon(FixtureRun.AsOf, FixtureRun.HorizonEnd);
        return DecisionMaker.Decide(
            Rows, Accounts.ToDictionary(a => a.Profile.Account.AccountId, a => AttentionFigures.Of(a, horizon)), _executives, _run.Policy, FixtureRun.AsOf);
    }

    private static IReadOnlyList<RankingRow> Rank(IReadOnlyList<AssessedAccount> accounts)
    {
        var value = Places(accounts, a => a.Impact.BaselineContribution);
        var stressed = Places(accounts, a => a.Impact.StressedContribution);
        var exposure = Places(accounts, a => a.Impact.AtStake);
        return [.. accounts.Select(a => Row(a, value, stressed, exposure)).OrderBy(r => r.StressedValueRank)];
    }

    private static Dictionary<AccountId, int> Places(IReadOnlyList<AssessedAccount> accounts, Func<AssessedAccount, Money> by) =>
        accounts.OrderByDescending(by).ThenBy(a => a.Profile.Account.AccountId)
            .Select((a, i) => (a.Profile.Account.AccountId, i + 1)).ToDictionary();

    private static RankingRow Row(AssessedAccount a, Dictionary<AccountId, int> value, Dictionary<AccountId, int> stressed, Dictionary<AccountId, int> exposure)
    {
        var (account, impact) = (a.Profile.Account, a.Impact);
        return new()
        {
            AccountId = account.AccountId,
            Name = account.Name,
            ExecutiveId = account.ExecutiveId,
            Industry = account.Industry,
            Region = account.Region,
            BaselineContribution = impact.BaselineContribution,
            StressedContribution = impact.StressedContribution,
            ExpectedLoss = impact.ExpectedLoss,
            Loss95 = impact.Loss95,
            AtStake = impact.AtStake,
            ValueRank = value[account.AccountId],
            StressedValueRank = stressed[account.AccountId],
            BaselineExposureRank = exposure[account.AccountId],
            Es95Contribution = 1.6m * impact.ExpectedLoss,
            ExposureRank = exposure[account.AccountId],
            ExposedPlace = new(ParetoMeasure.ExpectedShortfall, 0.80m, 4, exposure[account.AccountId] is > 1 and <= 5, exposure[account.AccountId] is > 1 and <= 5 ? 0.4m : 0.85m),
            UntappedWallet = account.ShareOfWallet is > 0m ? account.AnnualRevenue * ((1m / account.ShareOfWallet.Value) - 1m) : null,
            KeyPlace = new(ParetoMeasure.AnnualRevenue, 0.80m, 3, value[account.AccountId] <= 3, value[account.AccountId] <= 3 ? 0.5m : 0.9m),
            ScoreParts = Score(account),
            Abilities = impact.Abilities,
            LossByLever = impact.LossByLever,
            Reasons = Reasons(impact.LossByLever),
        };
    }

    private static ScoreParts Score(Account account)
    {
        var marks = AccountMarks.Of(account);
        ScorePart Part(decimal weight, decimal value) => new(weight, value, weight * value / 100m);
        return new(
            Part(35m, 62.5m), Part(20m, 10m * AccountMarks.Counted(marks.StrategicValue)), Part(15m, 50m), Part(10m, 37.5m), Part(10m, 12.5m), Part(10m, 80m));
    }

    private static IReadOnlyList<RankingReason> Reasons(LossByLever loss)
    {
        var levers = Enum.GetValues<Lever>().Where(l => loss[l] != Money.Zero).ToArray();
        var positive = levers.Select(l => Money.Max(loss[l], Money.Zero)).Sum();
        return
        [
            .. levers.OrderByDescending(l => loss[l])
                .Select(l => new RankingReason(l, loss[l], positive == Money.Zero ? 0m : Money.Max(loss[l], Money.Zero) / positive)),
        ];
    }

    private PortfolioSummary Summarise() => new()
    {
        Accounts = Rows.Count,
        BaselineContribution = Rows.Sum(r => r.BaselineContribution),
        StressedContribution = Rows.Sum(r => r.StressedContribution),
        ExpectedLoss = Rows.Sum(r => r.ExpectedLoss),
        LossByLever = Rows.Aggregate(LossByLever.None, (sum, r) => sum + r.LossByLever),
        AtStake = Rows.Sum(r => r.AtStake),
        KeyAccounts = new(3, 0.25m, 0.612m, 0.198m, 2, 0.1667m, 0.655m, 0.231m),
        Receivables = Receivables(),
        DataQuality = new(3, 7, 1, 1, 1),
        SimulatedLoss = 1.01m * Loss,
        StandardError = (double)Loss.Amount / 200,
        Percentiles = new(0.97m * Loss, 1.3m * Loss, 1.5m * Loss, 1.8m * Loss),
        Var95Interval = [1.48m * Loss, 1.52m * Loss],
        ExpectedShortfall = new(1.45m * Loss, 1.6m * Loss, 1.9m * Loss),
        Histogram = Histogram(),
    };

    private Money Loss => Rows.Sum(r => r.ExpectedLoss);

    // Thirty bins up to twice the expected loss, the shares of a triangle that leans to the left.
    private LossHistogram Histogram()
    {
        double[] weights = [.. Enumerable.Range(0, 30).Select(i => i < 12 ? i + 1.0 : (30.0 - i) * 2 / 3)];
        return new(Money.Zero, Money.Max(new(0.01m), 2m * Loss / 29.5m), [.. weights.Select(w => w / weights.Sum())]);
    }

    private IReadOnlyList<AgedBalance> Receivables() =>
    [
        .. Accounts.Where(a => a.Profile.Account.Kind == AccountKind.External).SelectMany(a => a.Impact.Receivables)
            .GroupBy(b => b.Bucket).Select(g => new AgedBalance(g.Key, g.Sum(b => b.Before), g.Sum(b => b.After))),
    ];
}
