using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Reports.Reviews;

/// <summary>Who the customer is: what is known, and how old that knowledge is.</summary>
public static class ProfileFacts
{
    public static IReadOnlyList<LabelledText> Facts(AccountFacts facts, Executive? executive)
    {
        var a = facts.Account;
        return
        [
            new("Industry", a.Industry),
            new("Region", a.Region ?? "not given"),
            new("Account executive", executive?.Name ?? a.ExecutiveId?.Value ?? "shared desk"),
            new("Annual revenue", facts.Amount(a.AnnualRevenue)),
            new("Maintenance", WithShare(a.MaintenanceRevenue, facts)),
            new("Cost to serve", WithShare(a.AnnualCostToServe, facts)),
            new("Contribution", WithShare(facts.Impact.BaselineContribution, facts)),
            new("Credit grade", a.CreditGrade.ToString()),
            new("Untapped wallet", facts.Review.Row?.UntappedWallet is { } wallet ? facts.Amount(wallet) : "not known"),
        ];
    }

    public static IReadOnlyList<LabelledText> Marks(AccountFacts facts)
    {
        var (a, format) = (facts.Account, facts.Format);
        return
        [
            new("Strategic value", format.Mark(a.StrategicValue)),
            new("Growth potential", format.Mark(a.GrowthPotential)),
            new("Management strength", format.Mark(a.ManagementStrength)),
            new("Satisfaction", format.Mark(a.Satisfaction)),
            new("Competitive intent", format.Mark(a.CompetitiveIntent)),
            new("Enjoyment", format.Mark(a.Enjoyment)),
            new("Ability to recruit", format.Mark(a.AbilityRecruit)),
            new("Our share of wallet", a.ShareOfWallet is { } share ? format.Percent(share) : "not known"),
            new("Products owned", format.Count(a.ProductsOwned)),
            new("Mission critical", a.MissionCritical ? "yes" : "no"),
            new("Profile reviewed", Age(facts)),
        ];
    }

    private static string WithShare(Money amount, AccountFacts facts) => facts.Account.AnnualRevenue.Amount == 0m
        ? facts.Amount(amount)
        : $"{facts.Amount(amount)} ({facts.Format.Percent(amount / facts.Account.AnnualRevenue)})";

    private static string Age(AccountFacts facts)
    {
        if (facts.Account.ReviewedOn is not { } on)
        {
            return "never";
        }

        var by = facts.Account.ReviewedBy is { } who ? $" by {who}" : "";
        return (facts.Run.AsOf.DayNumber - on.DayNumber) switch
        {
            0 => $"on the run date{by}",
            > 0 and var days => $"{facts.Format.Date(on)}{by}, {Days(days, facts)} old",
            var days => $"{facts.Format.Date(on)}{by}, {Days(-days, facts)} after the run date",
        };
    }

    private static string Days(int days, AccountFacts facts) => days == 1 ? "1\u00A0day" : $"{facts.Format.Count(days)}\u00A0days";
}
