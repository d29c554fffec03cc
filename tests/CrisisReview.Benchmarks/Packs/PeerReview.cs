using CrisisReview.Domain;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>What review.py shows of an account: every figure formatted, so that the script only draws.</summary>
internal sealed record PeerReview(
    string Name,
    string[] Headline,
    string[][] Facts,
    double[] Abilities,
    double[] Waterfall,
    string[][] Ageing,
    string[][] Orders,
    string[][] Renewals,
    string[][] Opportunities,
    string[] Questions)
{
    public static PeerReview Of(AccountPackInput input)
    {
        var (profile, impact) = (input.Account.Account.Profile, input.Account.Account.Impact);
        var (account, loss, left) = (profile.Account, impact.LossByLever, impact.Abilities);
        return new(
            account.Name,
            [Text(impact.BaselineContribution), Text(impact.StressedContribution), Text(impact.ExpectedLoss), Text(impact.Loss95)],
            [
                ["Customer number", account.AccountId.Value], ["Industry", account.Industry], ["Region", account.Region ?? ""], ["Grade", $"{account.CreditGrade}"],
                ["Revenue", Text(account.AnnualRevenue)], ["Maintenance", Text(account.MaintenanceRevenue)], ["Cost to serve", Text(account.AnnualCostToServe)],
                ["Strategic value", $"{account.StrategicValue}"], ["Growth potential", $"{account.GrowthPotential}"], ["Management", $"{account.ManagementStrength}"],
                ["Satisfaction", $"{account.Satisfaction}"], ["Competition", $"{account.CompetitiveIntent}"], ["Enjoyment", $"{account.Enjoyment}"],
                ["Products", $"{account.ProductsOwned}"], ["Executive", input.Executive?.Name ?? "Shared desk"],
            ],
            [(double)left.Acquire, (double)left.Expand, (double)left.ContinueMaintenance, (double)left.Pay],
            [.. new[] { impact.BaselineContribution, -loss.Receivables, -loss.Orders, -loss.Renewals, -loss.Opportunities, -loss.CostToServe }.Select(money => (double)money.Amount)],
            [.. impact.Receivables.Select(bucket => new[] { bucket.Bucket, Text(bucket.Before), Text(bucket.After) })],
            [.. profile.Orders.Select(o => new[] { o.OrderId, o.ProductLine ?? "", $"{o.DeliveryDate:d MMM yyyy}", Text(o.Amount), Text(o.Amount - o.Cost) })],
            [.. profile.Contracts.Select(c => new[] { c.ContractId, $"{c.RenewalDate:d MMM yyyy}", Text(c.AnnualValue), Text(c.AnnualValue - c.AnnualCost) })],
            [.. profile.Opportunities.Select(o => new[] { o.OpportunityId, o.ProductLine ?? "", $"{o.ExpectedClose:d MMM yyyy}", Text(o.Amount), $"{o.WinProbability:P0}" })],
            ["Which of the open invoices will be paid this month?", "Which orders may be cut, put off or cancelled?", "Who decides on the renewal, and what would make him stay?", "What would make the visit worth an hour of their time?"]);
    }

    private static string Text(Money money) => $"{money.Amount:#,0}";
}
