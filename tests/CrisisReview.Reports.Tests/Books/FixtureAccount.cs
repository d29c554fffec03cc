using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Tests.Books;

/// <summary>Puts plausible results beside a profile: a stand-in for the calculation, which has tests of its own.</summary>
internal static class FixtureAccount
{
    private static readonly string[] Buckets = ["current", "1-30 days", "31-60 days", "61-90 days", "over 90 days"];

    public static AssessedAccount Assess(AccountProfile profile)
    {
        var items = Items(profile).ToArray();
        var open = profile.Invoices.Sum(i => i.Amount);
        return new(profile, new AccountImpact
        {
            AccountId = profile.Account.AccountId,
            BaselineContribution = Margins(profile) - profile.Account.AnnualCostToServe - (0.01m * open),
            AtStake = Margins(profile) + open,
            LossByLever = Loss(items),
            Loss95 = items.Sum(i => i.CertainLoss + (i.FailureProbability > 0.05m ? i.Jump : Money.Zero)),
            Abilities = new(Left(items, Lever.Opportunities), Left(items, Lever.Orders), Left(items, Lever.Renewals), Left(items, Lever.Receivables)),
            Items = items,
            Receivables = Aged(profile, 0, 60),
            Warnings =
            [
                .. profile.Contracts.Where(c => c.RenewalDate < FixtureRun.AsOf)
                    .Select(c => new ImpactWarning(c.ContractId, $"renewal date {c.RenewalDate:yyyy-MM-dd} lies before the run date")),
            ],
        });
    }

    private static Money Margins(AccountProfile p) =>
        p.Orders.Where(o => o.DeliveryDate <= FixtureRun.HorizonEnd).Sum(o => o.Amount - o.Cost)
        + p.Contracts.Where(InScope).Sum(c => c.AnnualValue - c.AnnualCost)
        + p.Opportunities.Where(o => o.ExpectedClose <= FixtureRun.HorizonEnd).Sum(o => o.WinProbability * (o.Amount - o.Cost));

    private static bool InScope(Contract c) => c.RenewalDate >= FixtureRun.AsOf && c.RenewalDate <= FixtureRun.HorizonEnd;

    private static IEnumerable<ExposureItem> Items(AccountProfile p) =>
    [
        .. p.Invoices.Count == 0 ? [] : new[] { Item(Lever.Receivables, "current > 31-60 days", 0.012m * p.Invoices.Sum(i => i.Amount), 0.6m * p.Invoices.Sum(i => i.Amount), 0.08m, 0.01m) },
        .. p.Orders.Where(o => o.DeliveryDate <= FixtureRun.HorizonEnd).Select(o => Item(Lever.Orders, o.OrderId, 0.07m * o.Amount, 0.88m * (o.Amount - o.Cost), p.Account.Industry is "construction" or "logistics" or "food" ? 0.55m : 0.2m, 0m)),
        .. p.Contracts.Where(InScope).Select(c => Item(Lever.Renewals, c.ContractId, 0.08m * c.AnnualValue, (c.AnnualValue - c.AnnualCost) * 0.9m, c.MissionCritical ? 0.06m : p.Account.Industry == "logistics" ? 0.4m : 0.15m, 0m)),
        .. p.Opportunities.Where(o => o.ExpectedClose <= FixtureRun.HorizonEnd)
            .Select(o => Item(Lever.Opportunities, o.OpportunityId, (o.WinProbability - 1m) * (o.Amount - o.Cost), o.Amount - o.Cost, 1m - (0.6m * o.WinProbability), 1m - o.WinProbability)),
        Item(Lever.CostToServe, "annual", 0.05m * p.Account.AnnualCostToServe, Money.Zero, 0m, 0m),
    ];

    private static ExposureItem Item(Lever lever, string reference, Money certain, Money jump, decimal q, decimal q0) =>
        new() { Lever = lever, Reference = reference, CertainLoss = certain, Jump = jump, FailureProbability = q, UnstressedProbability = q0 };

    private static LossByLever Loss(ExposureItem[] items) =>
        new(Of(items, Lever.Receivables), Of(items, Lever.Orders), Of(items, Lever.Renewals), Of(items, Lever.Opportunities), Of(items, Lever.CostToServe));

    private static Money Of(ExposureItem[] items, Lever lever) => items.Where(i => i.Lever == lever).Sum(i => i.ExpectedLoss);

    private static decimal Left(ExposureItem[] items, Lever lever)
    {
        var own = items.Where(i => i.Lever == lever).ToArray();
        var before = own.Sum(i => (1m - i.UnstressedProbability) * Money.Abs(i.Jump));
        return before == Money.Zero ? 1m : own.Sum(i => (1m - i.FailureProbability) * Money.Abs(i.Jump)) / before;
    }

    private static IReadOnlyList<AgedBalance> Aged(AccountProfile p, int before, int after) =>
        [.. Buckets.Select((b, i) => new AgedBalance(b, In(p, i, before), In(p, i, after)))];

    private static Money In(AccountProfile p, int bucket, int later) =>
        p.Invoices.Where(i => Bucket(FixtureRun.AsOf.DayNumber - i.DueDate.DayNumber + later) == bucket).Sum(i => i.Amount);

    private static int Bucket(int days) => days switch { <= 0 => 0, <= 30 => 1, <= 60 => 2, <= 90 => 3, _ => 4 };
}
