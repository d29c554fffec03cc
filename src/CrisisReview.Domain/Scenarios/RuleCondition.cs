using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Scenarios;

/// <summary>What a rule applies to: everything that matches all given lists. An empty list, or null, asks nothing. Text is compared without case.</summary>
public sealed record RuleCondition
{
    public IReadOnlyList<string> Industry { get; init; } = [];

    public IReadOnlyList<string> Region { get; init; } = [];

    public IReadOnlyList<CreditGrade> CreditGrade { get; init; } = [];

    public IReadOnlyList<string> ProductLine { get; init; } = [];

    public bool? MissionCritical { get; init; }

    /// <summary>True where the account's own fields match; the product line is the item's and is asked apart.</summary>
    public bool Matches(Account account) =>
        Allows(Industry, account.Industry)
        && Allows(Region, account.Region)
        && (CreditGrade.Count == 0 || CreditGrade.Contains(account.CreditGrade))
        && (MissionCritical is null || MissionCritical == account.MissionCritical);

    public bool MatchesProductLine(string? productLine) => Allows(ProductLine, productLine);

    private static bool Allows(IReadOnlyList<string> list, string? value) =>
        list.Count == 0 || (value is not null && list.Contains(value, StringComparer.OrdinalIgnoreCase));
}
