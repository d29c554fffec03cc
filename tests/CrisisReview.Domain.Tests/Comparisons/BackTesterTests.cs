using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Comparisons;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Comparisons;

/// <summary>One account in two quarters, by hand. The scenario cancels one order in five and loses one contract in ten; matrix and grade are the defaults.</summary>
public sealed class BackTesterTests
{
    private static readonly DateOnly Earlier = new(2026, 9, 1);
    private static readonly DateOnly Later = new(2026, 12, 1);

    private static readonly Scenario Scenario = new()
    {
        Id = new("test"),
        Name = "Test",
        HorizonMonths = 12,
        Shocks = new() { Orders = new() { CancelProbability = 0.2m }, Renewals = new() { ChurnProbability = 0.1m } },
    };

    private static readonly Account Customer = new() { AccountId = new("A"), Name = "Núñez, Hijos", Industry = "Construction", AnnualRevenue = new(1000m) };

    [Fact]
    public void What_was_due_and_has_gone_was_delivered_and_what_was_not_due_was_cancelled()
    {
        var then = new AccountProfile { Account = Customer, Orders = [Order("due", 100, Later), Order("early", 200, Later.AddDays(1)), Order("cut", 300, Later.AddDays(9)), Order("late", 50, Earlier)] };
        var now = new AccountProfile { Account = Customer, Orders = [Order("cut", 240, Later.AddDays(9)), Order("late", 50, Later.AddDays(30)), Order("new", 999, Later)] };

        var line = Line(Test(then, now), Lever.Orders);

        Assert.Equal((4, 650m, 130m, 0m), (line.Items, line.Amount.Amount, line.ExpectedLost.Amount, line.ExpectedLostUnstressed.Amount));
        Assert.Equal((100m, 260m, 290m, 50m), (line.Kept.Amount, line.Lost.Amount, line.Open.Amount, line.Late.Amount));
    }

    [Fact]
    public void A_contract_that_has_gone_was_lost_and_one_with_a_later_date_renewed()
    {
        var then = new AccountProfile { Account = Customer, Contracts = [Contract("gone", 40, Later.AddDays(60)), Contract("renewed", 100, Later.AddDays(-20)), Contract("waits", 70, Later.AddDays(5)), Contract("stale", 30, Later.AddDays(-1))] };
        var now = new AccountProfile { Account = Customer, Contracts = [Contract("renewed", 90, Later.AddDays(345)), Contract("waits", 70, Later.AddDays(5)), Contract("stale", 30, Later.AddDays(-1))] };

        var line = Line(Test(then, now), Lever.Renewals);

        Assert.Equal((4, 240m, 24m), (line.Items, line.Amount.Amount, line.ExpectedLost.Amount));
        Assert.Equal((90m, 50m, 100m, 30m), (line.Kept.Amount, line.Lost.Amount, line.Open.Amount, line.Late.Amount));
    }

    [Fact]
    public void An_invoice_that_has_gone_or_shrunk_was_collected()
    {
        var then = new AccountProfile { Account = Customer, Invoices = [Invoice("paid", 100, Earlier), Invoice("part", 60, Later), Invoice("open", 40, Later.AddDays(-1)), Invoice("credit", -500, Earlier)] };
        var now = new AccountProfile { Account = Customer, Invoices = [Invoice("part", 45, Later), Invoice("open", 41, Later.AddDays(-1)), Invoice("credit", -500, Earlier)] };

        var line = Line(Test(then, now), Lever.Receivables);

        Assert.Equal((3, 200m), (line.Items, line.Amount.Amount));
        Assert.Equal((115m, 0m, 85m, 40m), (line.Kept.Amount, line.Lost.Amount, line.Open.Amount, line.Late.Amount));
    }

    [Fact]
    public void Of_receivables_the_share_that_the_matrix_expects_is_expected_to_be_lost()
    {
        // All in the current bucket and unshocked: 0.3 % / 0.45 of each balance defaults.
        var then = new AccountProfile { Account = Customer, Invoices = [Invoice("1", 90, Later), Invoice("2", 60, Later)] };

        var line = Line(Test(then, now: null), Lever.Receivables);

        Assert.Equal(1m, decimal.Round(line.ExpectedLost.Amount, 12));
        Assert.Equal(line.ExpectedLost, line.ExpectedLostUnstressed);
    }

    [Fact]
    public void An_account_that_has_gone_takes_everything_with_it()
    {
        var then = new AccountProfile { Account = Customer, Orders = [Order("due", 100, Later), Order("early", 200, Later.AddDays(1))], Contracts = [Contract("c", 40, Later)] };

        var test = Test(then, now: null);

        Assert.Equal((100m, 200m), (Line(test, Lever.Orders).Kept.Amount, Line(test, Lever.Orders).Lost.Amount));
        Assert.Equal(40m, Line(test, Lever.Renewals).Lost.Amount);
        Assert.Equal([("early", 200m, 160m), ("c", 40m, 36m)], test.Surprises.Select(s => (s.Reference, s.Lost.Amount, s.Unexpected.Amount)));
        Assert.Equal((91, 365), (test.Days, test.HorizonDays));
    }

    [Fact]
    public void Internal_accounts_and_what_lies_beyond_the_horizon_take_no_part()
    {
        var own = new AccountProfile { Account = Customer with { Kind = AccountKind.Internal }, Orders = [Order("o", 100, Later)] };
        var far = new AccountProfile { Account = Customer, Orders = [Order("o", 100, Earlier.AddMonths(12).AddDays(1))] };

        Assert.Equal(0, Line(Test(own, null), Lever.Orders).Items);
        Assert.Equal(0, Line(Test(far, null), Lever.Orders).Items);
    }

    private static BackTest Test(AccountProfile then, AccountProfile? now)
    {
        var tester = new BackTester(Earlier, Later, Scenario.HorizonMonths);
        tester.Add(new(then, new ImpactAssessor(Scenario, new Policy(), Earlier).Assess(then)), now);
        return tester.Result();
    }

    private static BackTestLine Line(BackTest test, Lever lever) => Assert.Single(test.Lines, line => line.Lever == lever);

    private static Order Order(string id, decimal amount, DateOnly delivery) => new() { OrderId = id, Amount = new(amount), Cost = new(amount / 2m), DeliveryDate = delivery };

    private static Contract Contract(string id, decimal value, DateOnly renewal) =>
        new() { ContractId = id, AnnualValue = new(value), AnnualCost = default, RenewalDate = renewal };

    private static Invoice Invoice(string id, decimal amount, DateOnly due) => new() { InvoiceId = id, Amount = new(amount), DueDate = due };
}
