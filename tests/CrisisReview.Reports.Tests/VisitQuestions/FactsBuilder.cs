using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.VisitQuestions;

/// <summary>An account that no rule has a question for, to be changed in one respect at a time.</summary>
internal sealed record FactsBuilder
{
    private static readonly string[] Buckets = ["current", "1-30 days", "31-60 days", "61-90 days", "over 90 days"];

    public Account Account { get; init; } = new()
    {
        AccountId = new("A1"),
        Name = "Quiet Ltd",
        Industry = "services",
        AnnualRevenue = new(10_000m),
        ReviewedOn = FixtureRun.AsOf.AddDays(-30),
    };

    public ShockOverrides Shocks { get; init; } = new();

    public Abilities Abilities { get; init; } = Abilities.Unstressed;

    public Money Baseline { get; init; } = new(5_000m);

    /// <summary>Open balances by bucket; none: no invoice.</summary>
    public IReadOnlyList<decimal> Open { get; init; } = [];

    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    public IReadOnlyList<ExposureItem> Items { get; init; } = [];

    public static ExposureItem Item(Lever lever, string reference, decimal certain, decimal jump, decimal q) =>
        new() { Lever = lever, Reference = reference, CertainLoss = new(certain), Jump = new(jump), FailureProbability = q, UnstressedProbability = 0m };

    public static Contract Contract(string id, DateOnly renewal) =>
        new() { ContractId = id, AnnualValue = new(1_000m), AnnualCost = new(600m), RenewalDate = renewal };

    public AccountFacts Build() => AccountFacts.Of(
        new AccountReviewInput(new(Profile(), Impact()), Row: null),
        FixtureRun.Facts with { Scenario = FixtureRun.Scenario with { Shocks = Shocks, Rules = [] } },
        new FigureFormat(ReportCulture.English));

    private AccountProfile Profile() => new()
    {
        Account = Account,
        Contracts = Contracts,
        Invoices = [.. Open.Select((balance, i) => new Invoice { InvoiceId = $"I{i}", Amount = new(balance), DueDate = FixtureRun.AsOf })],
    };

    private AccountImpact Impact() => new()
    {
        AccountId = Account.AccountId,
        BaselineContribution = Baseline,
        AtStake = Baseline,
        Loss95 = Money.Zero,
        Abilities = Abilities,
        Items = Items,
        LossByLever = new(Loss(Lever.Receivables), Loss(Lever.Orders), Loss(Lever.Renewals), Loss(Lever.Opportunities), Loss(Lever.CostToServe)),
        Receivables = [.. Open.Select((balance, i) => new AgedBalance(Buckets[i], new(balance), new(balance)))],
    };

    private Money Loss(Lever lever) => Items.Where(i => i.Lever == lever).Sum(i => i.ExpectedLoss);
}
