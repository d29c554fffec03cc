using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Tests.Books;

/// <summary>More than there is time for: thirty customers of one executive, who has two hours a week for them.</summary>
internal static class StrainedAccounts
{
    public static IReadOnlyList<AccountProfile> All { get; } =
        [.. UsualAccounts.All.Where(a => a.Account.Kind == AccountKind.External && a.Orders.Count > 0).SelectMany(a => Enumerable.Range(1, 3).Select(n => Copy(a, n))).Take(30)];

    public static IReadOnlyList<Executive> Executives { get; } =
    [
        new() { ExecutiveId = new("E1"), Name = "Prof. Dr. María de los Ángeles Fernández-Villaverde y Goicoechea de la Encarnación", Dependability = 8m, AnnualHours = 100m },
        new() { ExecutiveId = new("E2"), Name = "Newcomer", Dependability = 6m, AnnualHours = 400m },
    ];

    public static RunFacts Facts { get; } = FixtureRun.Facts with { Policy = Strict(new Policy()) };

    /// <summary>One key account each, and nothing at all for accounts that are neither key nor exposed.</summary>
    private static Policy Strict(Policy policy)
    {
        var cadence = policy.Attention.Cadence;
        return policy with
        {
            Placement = policy.Placement with { MostKeyAccounts = 1 },
            Attention = policy.Attention with { Cadence = cadence with { Automate = cadence.Automate with { Online = new(0, 0m) } } },
        };
    }

    private static AccountProfile Copy(AccountProfile a, int n) => a with
    {
        Account = a.Account with
        {
            AccountId = new($"{a.Account.AccountId}-{n}"),
            Name = $"{a.Account.Name} {n}",
            ExecutiveId = new("E1"),
            AnnualRevenue = a.Account.AnnualRevenue * (1m + (0.13m * n)),
        },
        Orders = [.. a.Orders.Select(o => o with { Amount = o.Amount * (1m + (0.07m * n)) })],
    };
}
