using CrisisReview.Domain;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>What review.py and review.c show of an account: every figure formatted, so that they only draw.</summary>
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

    /// <summary>The review line by line for review.c: a letter for the kind, then the fields, each after a tab. The third field of a bar is its length, at most 1.</summary>
    public IEnumerable<string> Lines()
    {
        string[] abilities = ["Acquire", "Expand", "Continue", "Pay"];
        string[] steps = ["Before", "Receivables", "Orders", "Renewals", "Opportunities", "Service"];
        var most = Math.Max(1, Waterfall.Max(Math.Abs));
        return
        [
            Line('N', Name), Line('C', "Contribution", "After", "Expected loss", "Bad year"), Line('K', Headline),
            Line('H', "Who they are"), .. Facts.Select(fact => Line('F', fact)),
            Line('H', "What the crisis does to them"), .. abilities.Zip(Abilities, (name, value) => Line('B', name, $"{value:P0}", FormattableString.Invariant($"{value}"))),
            Line('H', "From before to after"), .. steps.Zip(Waterfall, (name, value) => Line('B', name, $"{value:#,0}", FormattableString.Invariant($"{value / most}"))),
            Line('H', "Receivables by age"), Line('C', "Age", "Before", "After"), .. Ageing.Select(row => Line('R', row)),
            Line('P', ""), Line('H', "Pending orders"), Line('C', "Order", "Line", "Delivery", "Amount", "Margin"), .. Orders.Select(row => Line('R', row)),
            Line('H', "Maintenance renewals"), Line('C', "Contract", "Renewal", "Annual value", "Margin"), .. Renewals.Select(row => Line('R', row)),
            Line('H', "Opportunities"), Line('C', "Opportunity", "Line", "Close", "Amount", "Chance"), .. Opportunities.Select(row => Line('R', row)),
            Line('H', "Courtesy visit: what to ask"), .. Questions.Select(question => Line('Q', question)),
        ];
    }

    private static string Line(char kind, params string[] fields) => kind + string.Concat(fields.Select(field => '\t' + field.Replace('\t', ' ').Replace('\n', ' ')));

    private static string Text(Money money) => $"{money.Amount:#,0}";
}
