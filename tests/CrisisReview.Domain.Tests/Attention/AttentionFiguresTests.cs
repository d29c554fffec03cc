using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Attention.Rules;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Tests.Properties;

using static CrisisReview.Domain.Tests.Attention.AttentionSamples;

namespace CrisisReview.Domain.Tests.Attention;

public sealed class AttentionFiguresTests
{
    private static readonly Horizon Horizon = new(RunDate, new(2027, 3, 31));

    [Fact]
    public void Figures_are_those_of_the_items()
    {
        var figures = Of(new()
        {
            Account = Bare with { ShareOfWallet = 0.4m, ReviewedOn = new(2026, 3, 1), CompetitiveIntent = 8m, HoursVisits = 6m, HoursReactive = 2m },
            Invoices =
            [
                new() { InvoiceId = "1", Amount = new(1_000m), DueDate = RunDate },
                new() { InvoiceId = "2", Amount = new(200m), DueDate = RunDate.AddDays(-1) },
                new() { InvoiceId = "3", Amount = new(30m), DueDate = RunDate.AddDays(-60) },
                new() { InvoiceId = "4", Amount = new(4m), DueDate = RunDate.AddDays(-61) },
                new() { InvoiceId = "5", Amount = new(-1m), DueDate = RunDate.AddDays(-91) },
            ],
            Orders =
            [
                new() { OrderId = "1", Amount = new(100m), Cost = new(30m), ImportedShare = 1m, DeliveryDate = Horizon.End },
                new() { OrderId = "2", Amount = new(50m), Cost = new(90m), DeliveryDate = RunDate.AddDays(-5) },
                new() { OrderId = "3", Amount = new(7m), Cost = new(7m), ImportedShare = 1m, DeliveryDate = Horizon.End.AddDays(1) },
            ],
            Contracts =
            [
                new() { ContractId = "1", AnnualValue = new(10m), AnnualCost = new(1m), RenewalDate = RunDate },
                new() { ContractId = "2", AnnualValue = new(20m), AnnualCost = new(1m), RenewalDate = RunDate.AddDays(90), MissionCritical = true },
                new() { ContractId = "3", AnnualValue = new(40m), AnnualCost = new(1m), RenewalDate = RunDate.AddDays(91) },
                new() { ContractId = "4", AnnualValue = new(80m), AnnualCost = new(1m), RenewalDate = RunDate.AddDays(-1) },
            ],
            Opportunities = [new() { OpportunityId = "1", Amount = new(100m), Cost = new(10m), WinProbability = 0.25m, ExpectedClose = RunDate }],
        });

        Assert.Equal(new(1_233m), figures.Receivables);
        Assert.Equal(new(new(233m), new(33m), new(3m), new(-1m)), figures.Overdue);
        Assert.Equal((new Money(150m), 0.25m), (figures.PendingOrders, figures.ImportedShare));
        Assert.Equal(new(30m), figures.RenewalsWithin90Days);
        Assert.Equal(new(25m), figures.Opportunities);
        Assert.Equal(new(1_500m), figures.UntappedWallet);
        Assert.Equal((30, 8m, 5m), (figures.DaysSinceReview, figures.CompetitiveIntent, figures.Satisfaction));
        Assert.Equal((8m, 0.25m), (figures.HoursLastYear.Total, figures.HoursLastYear.ReactiveShare));
        Assert.True(figures.MissionCritical);
    }

    [Fact]
    public void Nothing_known_is_nothing_there()
    {
        var figures = Of(new() { Account = Bare });

        Assert.Equal((Money.Zero, 0m, 0m, null), (figures.UntappedWallet, figures.ImportedShare, figures.HoursLastYear.ReactiveShare, figures.DaysSinceReview));
        Assert.False(figures.MissionCritical);
    }

    [Theory]
    [InlineData(100, 25, 0.25)]
    [InlineData(100, -25, -0.25)]
    [InlineData(1, 25, 10)]
    [InlineData(1, -25, -10)]
    [InlineData(0, 25, 1)]
    [InlineData(-5, 25, 1)]
    [InlineData(-5, 0, 0)]
    public void The_share_of_loss_is_of_a_positive_baseline_and_bounded(int baseline, int loss, double share) =>
        Assert.Equal((decimal)share, (Figures() with { BaselineContribution = new(baseline), LossByLever = LossByLever.None with { Orders = new(loss) } }).LossShare);

    [Fact]
    public void Any_book_gives_every_field_a_value() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var assessed = new AssessedAccount(profile, ImpactLaws.Assess(scenario, profile));
            var account = Account() with { Figures = AttentionFigures.Of(assessed, Horizon) };

            Assert.All(RuleFields.All, asked => Assert.NotNull(ValueOf(asked, account)));
        });

    private static Account Bare => new() { AccountId = new("A"), Name = "A", Industry = "Banking", AnnualRevenue = new(1_000m) };

    private static object ValueOf(RuleField asked, AttentionAccount account) =>
        asked.IsNumber ? asked.NumberOf(account)
        : asked.Type == RuleFieldType.Words ? asked.WordsOf(account)
        : asked.TruthOf(account);

    private static AttentionFigures Of(AccountProfile profile) =>
        AttentionFigures.Of(new(profile, new ImpactAssessor(new() { Id = new("n"), Name = "n" }, new Policy(), RunDate).Assess(profile)), Horizon);
}
