using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Attention.Rules;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

using static CrisisReview.Domain.Tests.Attention.AttentionSamples;

namespace CrisisReview.Domain.Tests.Attention;

public sealed class BusinessRulesTests
{
    public static TheoryData<string, Segment, Func<AttentionFigures, AttentionFigures>> Cases { get; } = new()
    {
        { "Payment plan", Segment.SecureCash, f => f with { Abilities = new(1m, 1m, 1m, 0.89m), Overdue = new(new(1m), new(1m), new(1m), Money.Zero) } },
        { "Order confirmation", Segment.SecureCash, f => f with { Abilities = new(1m, 0.89m, 1m, 1m), PendingOrders = new(1m) } },
        { "Prepayment", Segment.SecureCash, f => f with { CreditGrade = CreditGrade.E, PendingOrders = new(1m) } },
        { "Early renewal", Segment.SecureCash, f => f with { Abilities = new(1m, 1m, 0.99m, 1m), RenewalsWithin90Days = new(1m) } },
        { "Price talk", Segment.Automate, f => f with { BaselineContribution = new(-1m) } },
        { "Supply risk", Segment.Grow, f => f with { PendingOrders = new(1m), ImportedShare = 0.3m } },
        { "Continuity plan", Segment.Grow, f => f with { MissionCritical = true } },
        { "Stale profile", Segment.Grow, f => f with { DaysSinceReview = null } },
        { "Competitor near", Segment.Grow, f => f with { CompetitiveIntent = 7m } },
        { "Invest in growth", Segment.Grow, f => f with { ShareOfWallet = 0.5m } },
        { "Less fire-fighting", Segment.Grow, f => f with { HoursLastYear = new(10m, 4m, 0m, 0m, 7m) } },
        { "Low touch", Segment.Automate, f => f with { HoursLastYear = new(9m, 0m, 0m, 0m, 0m) } },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_default_rule_asks_for_its_action(string rule, Segment segment, Func<AttentionFigures, AttentionFigures> figures)
    {
        var book = new BusinessRuleBook(new(), RunDate);
        var account = Account("A-1", segment, 50m);

        Assert.Empty(book.That(account));
        Assert.Equal([rule], book.That(account with { Figures = figures(account.Figures) }).Select(each => each.Name));
    }

    [Fact]
    public void Every_default_rule_has_a_case() =>
        Assert.Equal(BusinessRules.Default.Select(rule => rule.Name), Cases.Select(each => (string)each[0]));

    [Fact]
    public void An_account_gets_actions_deliverables_and_objectives_with_person_and_day()
    {
        var account = Account(f => f with
        {
            Abilities = new(0.5m, 0.8m, 1m, 1m),
            PendingOrders = new(9_000m),
            LossByLever = LossByLever.None with { Orders = new(500m) },
        });

        var plan = new AttentionPlanner(new(), RunDate).PlanFor(Executive("E1", 100m), [account]).Accounts.Single();

        // Ten days after 31 March is Friday 10 April; 45 days after is Friday 15 May.
        Assert.Equal(
            [new("Order confirmation", "pendingOrders > 0 and abilityToExpand < 0.9", "Have every pending order confirmed in writing, with delivery date and price", "Executive E1", new(2026, 4, 10))],
            plan.Actions);
        Assert.Equal(
            [new("Order confirmation", "The expected loss on pending orders is halved", "lossOnOrders", RuleFieldType.Amount, 500m, 250m, "Executive E1", new(2026, 5, 15))],
            plan.Objectives);
        Assert.Equal([.. new DeliverablePolicy().Grow, "Certainty about what is delivered when, and at what price"], plan.Deliverables);
    }

    [Fact]
    public void Another_person_may_be_responsible_and_days_off_are_passed_over()
    {
        var policy = new AttentionPolicy { Rules = [new("All", "score >= 0", "Write", 4, Responsible: "Credit control")] };

        // Four days after 31 March is a Saturday.
        Assert.Equal(
            [new NextAction("All", "score >= 0", "Write", "Credit control", new DateOnly(2026, 4, 6))],
            new AttentionPlanner(policy, RunDate).PlanFor(null, [Account()]).Accounts.Single().Actions);
    }

    [Fact]
    public void Rules_that_do_not_read_are_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new BusinessRuleBook(new() { Rules = [new("One", "key and", "Do it")] }, RunDate));

        Assert.StartsWith("The rule 'One' does not read, at character 8: expected a field, not or (, found the end.", refusal.Message, StringComparison.Ordinal);
    }
}
