using CrisisReview.Domain.Serialization;
using static CrisisReview.Domain.Attention.Rules.RuleFieldType;

namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Every field that a business rule may use. Amounts are in the reporting currency.</summary>
public static class RuleFields
{
    /// <summary>Days since the review of an account that was never reviewed.</summary>
    public const int NeverReviewedDays = 9999;

    public static IReadOnlyList<RuleField> All { get; } =
    [
        new("abilityToAcquire", Share, "what is left of the ability to buy more, 1 unstressed", a => a.Figures.Abilities.Acquire),
        new("abilityToExpand", Share, "what is left of the ability to take its orders", a => a.Figures.Abilities.Expand),
        new("abilityToContinueMaintenance", Share, "what is left of the ability to renew its contracts", a => a.Figures.Abilities.ContinueMaintenance),
        new("abilityToPay", Share, "what is left of the ability to pay its invoices", a => a.Figures.Abilities.Pay),
        new("annualRevenue", Amount, "revenue of a year", a => a.Figures.AnnualRevenue.Amount),
        new("baselineContribution", Amount, "contribution without the crisis", a => a.Figures.BaselineContribution.Amount),
        new("stressedContribution", Amount, "contribution less expected loss", a => a.Figures.StressedContribution.Amount),
        new("expectedLoss", Amount, "expected loss in the crisis", a => a.Figures.ExpectedLoss.Amount),
        new("lossShare", Share, "expected loss as a share of the baseline contribution", a => a.Figures.LossShare),
        new("lossOnReceivables", Amount, "expected loss on open invoices", a => a.Figures.LossByLever.Receivables.Amount),
        new("lossOnOrders", Amount, "expected loss on pending orders", a => a.Figures.LossByLever.Orders.Amount),
        new("lossOnRenewals", Amount, "expected loss on contracts that renew", a => a.Figures.LossByLever.Renewals.Amount),
        new("lossOnOpportunities", Amount, "expected loss on opportunities", a => a.Figures.LossByLever.Opportunities.Amount),
        new("receivables", Amount, "open invoices, credit notes taken off", a => a.Figures.Receivables.Amount),
        new("overdue", Amount, "of these, past due", a => a.Figures.Overdue.Over0.Amount),
        new("overdue30", Amount, "of these, more than 30 days past due", a => a.Figures.Overdue.Over30.Amount),
        new("overdue60", Amount, "of these, more than 60 days past due", a => a.Figures.Overdue.Over60.Amount),
        new("overdue90", Amount, "of these, more than 90 days past due", a => a.Figures.Overdue.Over90.Amount),
        new("pendingOrders", Amount, "orders to be delivered by the horizon's end", a => a.Figures.PendingOrders.Amount),
        new("importedShare", Share, "share of their cost that is paid in foreign currency", a => a.Figures.ImportedShare),
        new("renewalsWithin90Days", Amount, "yearly value of contracts that renew within 90 days", a => a.Figures.RenewalsWithin90Days.Amount),
        new("opportunities", Amount, "opportunities by the horizon's end, amount times probability", a => a.Figures.Opportunities.Amount),
        new("untappedWallet", Amount, "what the customer buys elsewhere in a year; 0 where unknown", a => a.Figures.UntappedWallet.Amount),
        new("strategicValue", Mark, "mark; not rated counts as 5", a => a.Figures.StrategicValue),
        new("growthPotential", Mark, "mark; not rated counts as 5", a => a.Figures.GrowthPotential),
        new("satisfaction", Mark, "mark; not rated counts as 5", a => a.Figures.Satisfaction),
        new("competitiveIntent", Mark, "mark: how near the customer is to a competitor; not rated counts as 5", a => a.Figures.CompetitiveIntent),
        new("daysSinceReview", Days, "age of the profile; 9999 where it was never reviewed", a => a.Figures.DaysSinceReview ?? NeverReviewedDays),
        new("hoursLastYear", Hours, "hours spent on the account last year", a => a.Figures.HoursLastYear.Total),
        new("hoursReactiveShare", Share, "share of those hours that went into trouble", a => a.Figures.HoursLastYear.ReactiveShare),
        new("score", Score, "score of the ranking", a => a.Score),
        new("key", "is a key account", a => a.Key),
        new("exposed", "is one of the exposed accounts", a => a.Exposed),
        new("reprice", "its stressed contribution is negative", a => a.Figures.StressedContribution < Money.Zero),
        new("missionCritical", "it, or one of its contracts, is mission critical", a => a.Figures.MissionCritical),
        new("segment", "how it is looked after", a => RuleWords.Of(a.Segment), "protect", "grow", "secureCash", "automate"),
        new("creditGrade", "credit grade", a => RuleWords.Of(a.Figures.CreditGrade), "A", "B", "C", "D", "E"),
        new("industry", "industry as in the book", a => a.Figures.Industry),
        new("region", "region as in the book; '' where there is none", a => a.Figures.Region ?? ""),
    ];

    private static readonly Dictionary<string, RuleField> ByName = All.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The field of that name, without regard to case; null where there is none.</summary>
    public static RuleField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What to say of a name that is no field: the nearest one, or all.</summary>
    internal static string Unknown(string name) => FieldNames.Unknown(name, All.Select(field => field.Name));
}
