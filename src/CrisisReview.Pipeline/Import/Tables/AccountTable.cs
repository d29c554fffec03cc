using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import.Tables;

internal sealed class AccountTable() : RecordTable<Account>(
    "accounts",
    [
        Id(AccountColumn, TextCell.Identifier, (a, v) => a with { AccountId = new(v) }),
        RequiredName("name", (a, v) => a with { Name = v }),
        RequiredName("industry", (a, v) => a with { Industry = v }),
        OptionalName("region", (a, v) => a with { Region = v }),
        Optional<string?>("currency", text => WordCell.Currency(text).As<string?>(v => v), null, (a, v) => a with { Currency = v }),
        Optional("kind", WordCell.Kind, AccountKind.External, (a, v) => a with { Kind = v }),
        Reference(ExecutiveColumn, TextCell.Executive, (a, v) => a with { ExecutiveId = v is null ? null : new(v) }),
        Amount("annualRevenue", (a, v) => a with { AnnualRevenue = v }),
        Optional("maintenanceRevenue", NumberCell.Amount, Money.Zero, (a, v) => a with { MaintenanceRevenue = v }),
        Optional("annualCostToServe", NumberCell.Amount, Money.Zero, (a, v) => a with { AnnualCostToServe = v }),
        Optional("creditGrade", WordCell.Grade, CreditGrade.C, (a, v) => a with { CreditGrade = v }),
        Mark("strategicValue", (a, v) => a with { StrategicValue = v }),
        Mark("growthPotential", (a, v) => a with { GrowthPotential = v }),
        Mark("managementStrength", (a, v) => a with { ManagementStrength = v }),
        Mark("satisfaction", (a, v) => a with { Satisfaction = v }),
        Mark("competitiveIntent", (a, v) => a with { CompetitiveIntent = v }),
        Mark("enjoyment", (a, v) => a with { Enjoyment = v }),
        Nullable<decimal>("shareOfWallet", NumberCell.Share, (a, v) => a with { ShareOfWallet = v }),
        Optional("productsOwned", NumberCell.Count, 0, (a, v) => a with { ProductsOwned = v }),
        Optional("missionCritical", WordCell.YesOrNo, false, (a, v) => a with { MissionCritical = v }),
        Mark("abilityAcquire", (a, v) => a with { AbilityAcquire = v }),
        Mark("abilityExpand", (a, v) => a with { AbilityExpand = v }),
        Mark("abilityContinue", (a, v) => a with { AbilityContinue = v }),
        Mark("abilityRecruit", (a, v) => a with { AbilityRecruit = v }),
        Mark("abilityPay", (a, v) => a with { AbilityPay = v }),
        Nullable<DateOnly>("reviewedOn", DateCell.Read, (a, v) => a with { ReviewedOn = v }),
        OptionalName("reviewedBy", (a, v) => a with { ReviewedBy = v }),
        Hours("hoursVisits", (a, v) => a with { HoursVisits = v }),
        Hours("hoursCalls", (a, v) => a with { HoursCalls = v }),
        Hours("hoursOnline", (a, v) => a with { HoursOnline = v }),
        Hours("hoursProjects", (a, v) => a with { HoursProjects = v }),
        Hours("hoursReactive", (a, v) => a with { HoursReactive = v }),
    ],
    new Account { AccountId = default, Name = "", Industry = "", AnnualRevenue = default },
    a => a.AccountId.Value)
{
    public const string ExecutiveColumn = "executiveId";

    private static RecordColumn<Account> Mark(string name, Func<Account, decimal?, Account> with) => Nullable(name, NumberCell.Mark, with);

    private static RecordColumn<Account> Hours(string name, Func<Account, decimal, Account> with) => Optional(name, NumberCell.Hours, 0m, with);
}
