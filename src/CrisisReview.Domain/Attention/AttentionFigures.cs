using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Attention;

/// <summary>What the attention plan and its business rules need of one assessed external account, without its items. Amounts are in the reporting
/// currency, shares are fractions, marks 0 to 10 (not rated counts as 5), hours those of last year.</summary>
public sealed record AttentionFigures
{
    private const int RenewalNoticeDays = 90;
    private const decimal LargestLossShare = 10m;
    private const decimal SmallestShareOfWallet = 0.0001m;

    public required AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public required string Industry { get; init; }

    public string? Region { get; init; }

    public required CreditGrade CreditGrade { get; init; }

    /// <summary>The account itself, or one of its contracts.</summary>
    public required bool MissionCritical { get; init; }

    public required Money AnnualRevenue { get; init; }

    public required Abilities Abilities { get; init; }

    public required Money BaselineContribution { get; init; }

    public required LossByLever LossByLever { get; init; }

    /// <summary>Sum of open balances, credit notes taken off.</summary>
    public required Money Receivables { get; init; }

    /// <summary>Open balances more than 0, 30, 60 and 90 days past due at the run date, credit notes taken off.</summary>
    public required OverdueBalances Overdue { get; init; }

    /// <summary>Orders not delivered yet that are due by the horizon's end, at their price.</summary>
    public required Money PendingOrders { get; init; }

    /// <summary>Fraction of the cost of those orders that is paid in foreign currency; 0 without cost.</summary>
    public required decimal ImportedShare { get; init; }

    /// <summary>Yearly value of contracts that renew from the run date to 90 days later, both included.</summary>
    public required Money RenewalsWithin90Days { get; init; }

    /// <summary>Opportunities expected to close by the horizon's end, amount times probability.</summary>
    public required Money Opportunities { get; init; }

    public required decimal StrategicValue { get; init; }

    public required decimal GrowthPotential { get; init; }

    public required decimal Satisfaction { get; init; }

    public required decimal CompetitiveIntent { get; init; }

    /// <summary>Null where it is not known.</summary>
    public decimal? ShareOfWallet { get; init; }

    /// <summary>Days from the last review to the run date; null where there was none.</summary>
    public int? DaysSinceReview { get; init; }

    public required HoursSpent HoursLastYear { get; init; }

    public Money ExpectedLoss => LossByLever.Total;

    public Money StressedContribution => BaselineContribution - ExpectedLoss;

    /// <summary>Expected loss as a fraction of the baseline contribution, from -10 to 10; where that is not positive, 1 if there is a loss and 0 if not.</summary>
    public decimal LossShare =>
        BaselineContribution <= Money.Zero ? (ExpectedLoss > Money.Zero ? 1m : 0m)
        : Money.Abs(ExpectedLoss) >= BaselineContribution * LargestLossShare ? LargestLossShare * Math.Sign(ExpectedLoss.Amount)
        : ExpectedLoss / BaselineContribution;

    /// <summary><c>annualRevenue * (1 / shareOfWallet - 1)</c>; zero where the share is not known or below 0.01 %, which is no customer's.</summary>
    public Money UntappedWallet => ShareOfWallet is { } share and >= SmallestShareOfWallet ? AnnualRevenue * ((1m / share) - 1m) : Money.Zero;

    public static AttentionFigures Of(AssessedAccount assessed, Horizon horizon)
    {
        var (profile, impact) = assessed;
        var account = profile.Account;
        var orders = profile.Orders.Where(order => horizon.Covers(order.DeliveryDate)).ToArray();
        return new()
        {
            AccountId = account.AccountId,
            Name = account.Name,
            Industry = account.Industry,
            Region = account.Region,
            CreditGrade = account.CreditGrade,
            MissionCritical = account.MissionCritical || profile.Contracts.Any(contract => contract.MissionCritical),
            AnnualRevenue = account.AnnualRevenue,
            Abilities = impact.Abilities,
            BaselineContribution = impact.BaselineContribution,
            LossByLever = impact.LossByLever,
            Receivables = profile.Invoices.Sum(invoice => invoice.Amount),
            Overdue = OverdueBalances.Of(profile.Invoices, horizon),
            PendingOrders = orders.Sum(order => order.Amount),
            ImportedShare = ImportedShareOf(orders),
            RenewalsWithin90Days = profile.Contracts
                .Where(contract => contract.RenewalDate >= horizon.AsOf && contract.RenewalDate <= horizon.AsOf.AddDays(RenewalNoticeDays))
                .Sum(contract => contract.AnnualValue),
            Opportunities = profile.Opportunities
                .Where(opportunity => horizon.Covers(opportunity.ExpectedClose))
                .Sum(opportunity => opportunity.Amount * opportunity.WinProbability),
            StrategicValue = AccountMarks.Counted(account.StrategicValue),
            GrowthPotential = AccountMarks.Counted(account.GrowthPotential),
            Satisfaction = AccountMarks.Counted(account.Satisfaction),
            CompetitiveIntent = AccountMarks.Counted(account.CompetitiveIntent),
            ShareOfWallet = account.ShareOfWallet,
            DaysSinceReview = account.ReviewedOn is { } reviewed ? horizon.AsOf.DayNumber - reviewed.DayNumber : null,
            HoursLastYear = HoursSpent.Of(account),
        };
    }

    private static decimal ImportedShareOf(Order[] orders)
    {
        var cost = orders.Sum(order => order.Cost);
        return cost > Money.Zero ? orders.Sum(order => order.Cost * order.ImportedShare) / cost : 0m;
    }
}
