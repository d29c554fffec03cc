namespace CrisisReview.Domain.Accounts;

/// <summary>What is known of a customer, apart from the line items. Property names are the import's column names.
/// Marks and abilities are graded 0 to 10 (null: not rated), shares are fractions, hours are those spent last year,
/// and amounts are in <see cref="Currency"/> (null: the reporting currency).</summary>
public sealed record Account
{
    public required AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public required string Industry { get; init; }

    public string? Region { get; init; }

    public string? Currency { get; init; }

    public AccountKind Kind { get; init; }

    public ExecutiveId? ExecutiveId { get; init; }

    public required Money AnnualRevenue { get; init; }

    public Money MaintenanceRevenue { get; init; }

    public Money AnnualCostToServe { get; init; }

    public CreditGrade CreditGrade { get; init; } = CreditGrade.C;

    public decimal? StrategicValue { get; init; }

    public decimal? GrowthPotential { get; init; }

    public decimal? ManagementStrength { get; init; }

    public decimal? Satisfaction { get; init; }

    public decimal? CompetitiveIntent { get; init; }

    public decimal? Enjoyment { get; init; }

    public decimal? ShareOfWallet { get; init; }

    public int ProductsOwned { get; init; }

    public bool MissionCritical { get; init; }

    public decimal? AbilityAcquire { get; init; }

    public decimal? AbilityExpand { get; init; }

    public decimal? AbilityContinue { get; init; }

    public decimal? AbilityRecruit { get; init; }

    public decimal? AbilityPay { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public string? ReviewedBy { get; init; }

    public decimal HoursVisits { get; init; }

    public decimal HoursCalls { get; init; }

    public decimal HoursOnline { get; init; }

    public decimal HoursProjects { get; init; }

    public decimal HoursReactive { get; init; }
}
