using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Tests.Books;
using CrisisReview.Reports.VisitQuestions;

using static CrisisReview.Reports.Tests.VisitQuestions.FactsBuilder;

namespace CrisisReview.Reports.Tests.VisitQuestions;

public class VisitQuestionTests
{
    private static readonly FactsBuilder Quiet = new();
    private static readonly ExposureItem Order = Item(Lever.Orders, "11008", 50m, 400m, 0.05m);
    private static readonly ExposureItem Renewal = Item(Lever.Renewals, "SA-1", 10m, 300m, 0.05m);

    [Fact]
    public void An_account_without_worries_is_asked_the_open_question() =>
        Assert.Equal(RelationshipQuestions.Open, Assert.Single(Questions(Quiet)));

    [Fact]
    public void The_open_question_is_not_asked_beside_another() =>
        Assert.Equal(["mission-critical"], Rules(Quiet with { Account = Quiet.Account with { MissionCritical = true } }));

    [Fact]
    public void Questions_stand_in_the_order_of_the_rules() =>
        Assert.Equal(
            ["payment-plan", "reprice", "competitors"],
            Rules(Quiet with
            {
                Open = [100m],
                Abilities = new(1m, 1m, 1m, 0.5m),
                Baseline = new(-1m),
                Account = Quiet.Account with { CompetitiveIntent = 9m },
            }));

    [Fact]
    public void A_visit_is_asked_at_most_seven_questions_and_every_kind_has_its_first()
    {
        var questions = Rules(Quiet with
        {
            Open = [0m, 0m, 0m, 12m, 7m],
            Abilities = new(0.5m, 0.5m, 0.5m, 0.5m),
            Baseline = new(-1m),
            Items = [Item(Lever.Orders, "11008", 50m, 400m, 0.5m), Item(Lever.Renewals, "SA-1", 10m, 300m, 0.5m)],
            Shocks = new() { Receivables = new() { CollectionDelayDays = 60 }, Orders = new() { DeliveryDelayDays = 80, SupplyFailure = 0.1m } },
            Account = Quiet.Account with { Satisfaction = 1m, CompetitiveIntent = 9m, MissionCritical = true, ReviewedOn = null },
        });
        Assert.Equal(VisitQuestionRules.Most, questions.Length);
        Assert.Contains("long-overdue", questions);
        Assert.Contains("reprice", questions);
        Assert.Contains("dissatisfied", questions);
    }

    [Fact]
    public void Long_overdue()
    {
        Asked("long-overdue", Quiet with { Open = [0m, 0m, 0m, 12.34m, 7m] }, "19.34 over 60 days past due");
        NotAsked("long-overdue", Quiet with { Open = [5m, 5m, 5m, 0m, 0m] });
        NotAsked("long-overdue", Quiet with { Open = [5m, 5m, 5m, -20m, 10m] });
    }

    [Fact]
    public void Payment_plan()
    {
        Asked("payment-plan", Quiet with { Open = [100m], Abilities = new(1m, 1m, 1m, 0.89m) }, "ability to pay 89.0 %");
        NotAsked("payment-plan", Quiet with { Open = [100m], Abilities = new(1m, 1m, 1m, 0.90m) });
        NotAsked("payment-plan", Quiet with { Abilities = new(1m, 1m, 1m, 0.5m) });
    }

    [Fact]
    public void Later_payment()
    {
        var delay = Quiet with { Shocks = new() { Receivables = new() { CollectionDelayDays = 45 } } };
        Asked("later-payment", delay with { Open = [100m] }, "paid 45 days later");
        NotAsked("later-payment", delay);
        NotAsked("later-payment", Quiet with { Open = [100m] });
    }

    [Fact]
    public void Order_at_risk()
    {
        var risky = Order with { FailureProbability = 0.10m };
        Asked("order-at-risk", Quiet with { Items = [risky, risky with { Reference = "11009", Jump = new(900m) }] }, "cancel risk 10.0 %, expected loss 140.00", "11009");
        NotAsked("order-at-risk", Quiet with { Items = [Order with { FailureProbability = 0.099m }] });
        NotAsked("order-at-risk", Quiet with { Items = [risky with { CertainLoss = new(-50m), Jump = new(-100m) }] });
    }

    [Fact]
    public void Later_delivery()
    {
        var slips = Quiet with { Shocks = new() { Orders = new() { DeliveryDelayDays = 30 } } };
        Asked("later-delivery", slips with { Items = [Order] }, "deliveries slip by 30 days");
        NotAsked("later-delivery", slips);
        NotAsked("later-delivery", slips with { Items = [Order], Shocks = new() { Orders = new() { DeliveryDelayDays = 29 } } });
    }

    [Fact]
    public void Short_supply()
    {
        var fails = Quiet with { Shocks = new() { Orders = new() { SupplyFailure = 0.02m } } };
        Asked("short-supply", fails with { Items = [Order] }, "2 % cannot be delivered");
        NotAsked("short-supply", fails);
        NotAsked("short-supply", Quiet with { Items = [Order] });
    }

    [Fact]
    public void Renewal_at_risk()
    {
        var contracts = Quiet with { Contracts = [Contract("SA-1", new(1998, 8, 25))] };
        Asked("renewal-at-risk", contracts with { Items = [Renewal with { FailureProbability = 0.10m }] }, "lapse risk 10.0 %", "25 Aug 1998");
        NotAsked("renewal-at-risk", contracts with { Items = [Renewal] });
        NotAsked("renewal-at-risk", contracts);
    }

    [Fact]
    public void Stale_renewal()
    {
        Asked("stale-renewal", Quiet with { Contracts = [Contract("SA-9", FixtureRun.AsOf.AddDays(-1))] }, "its renewal date 5 May 1998 is past", "SA-9");
        NotAsked("stale-renewal", Quiet with { Contracts = [Contract("SA-9", FixtureRun.AsOf)] });
    }

    [Fact]
    public void Price_for_return()
    {
        var cheaper = Quiet with { Shocks = new() { Orders = new() { PriceConcession = 0.05m }, Renewals = new() { PriceConcession = 0.08m } } };
        Asked("price-for-return", cheaper with { Items = [Order, Renewal] }, "pressure for 8 % less");
        Asked("price-for-return", cheaper with { Items = [Order] }, "pressure for 5 % less");
        NotAsked("price-for-return", cheaper);
        NotAsked("price-for-return", Quiet with { Items = [Order, Renewal] });
    }

    [Fact]
    public void Reprice()
    {
        Asked("reprice", Quiet with { Baseline = new(-0.01m) }, "contribution after −0.01");
        NotAsked("reprice", Quiet with { Baseline = new(0m) });
    }

    [Fact]
    public void Planned_purchases()
    {
        var hopes = Quiet with { Items = [Item(Lever.Opportunities, "OP", -10m, 100m, 0.5m)], Abilities = new(0.69m, 1m, 1m, 1m) };
        Asked("planned-purchases", hopes, "ability to acquire 69.0 %");
        NotAsked("planned-purchases", hopes with { Items = [] });
        NotAsked("planned-purchases", hopes with { Abilities = new(0.70m, 1m, 1m, 1m) });
    }

    [Fact]
    public void Untapped_wallet()
    {
        Asked("untapped-wallet", Quiet with { Account = Quiet.Account with { ShareOfWallet = 0.499m } }, "our share of wallet is 49.9 %");
        NotAsked("untapped-wallet", Quiet with { Account = Quiet.Account with { ShareOfWallet = 0.5m } });
        NotAsked("untapped-wallet", Quiet);
    }

    [Fact]
    public void Dissatisfied()
    {
        Asked("dissatisfied", Quiet with { Account = Quiet.Account with { Satisfaction = 4m } }, "satisfaction is 4 of 10");
        NotAsked("dissatisfied", Quiet with { Account = Quiet.Account with { Satisfaction = 4.1m } });
        NotAsked("dissatisfied", Quiet);
    }

    [Fact]
    public void Competitors()
    {
        Asked("competitors", Quiet with { Account = Quiet.Account with { CompetitiveIntent = 7m } }, "competitive intent is 7 of 10");
        NotAsked("competitors", Quiet with { Account = Quiet.Account with { CompetitiveIntent = 6.9m } });
        NotAsked("competitors", Quiet);
    }

    [Fact]
    public void Staff()
    {
        Asked("staff", Quiet with { Account = Quiet.Account with { AbilityRecruit = 4m } }, "ability to recruit is 4 of 10");
        NotAsked("staff", Quiet with { Account = Quiet.Account with { AbilityRecruit = 5m } });
        NotAsked("staff", Quiet);
    }

    [Fact]
    public void Mission_critical()
    {
        Asked("mission-critical", Quiet with { Account = Quiet.Account with { MissionCritical = true } }, "mission critical");
        NotAsked("mission-critical", Quiet);
    }

    [Fact]
    public void Old_profile()
    {
        Asked("old-profile", Quiet with { Account = Quiet.Account with { ReviewedOn = null } }, "profile never reviewed");
        Asked("old-profile", Quiet with { Account = Quiet.Account with { ReviewedOn = FixtureRun.AsOf.AddDays(-181) } }, "profile 181 days old");
        NotAsked("old-profile", Quiet with { Account = Quiet.Account with { ReviewedOn = FixtureRun.AsOf.AddDays(-180) } });
    }

    private static IReadOnlyList<VisitQuestion> Questions(FactsBuilder builder) => VisitQuestionRules.QuestionsFor(builder.Build());

    private static string[] Rules(FactsBuilder builder) => [.. Questions(builder).Select(q => q.Rule)];

    private static void Asked(string rule, FactsBuilder builder, string because, string inText = "?")
    {
        var question = Assert.Single(Questions(builder), q => q.Rule == rule);
        Assert.Equal(because, question.Because.Replace('\u00A0', ' '));
        Assert.Contains(inText, question.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private static void NotAsked(string rule, FactsBuilder builder) => Assert.DoesNotContain(rule, Rules(builder));
}
