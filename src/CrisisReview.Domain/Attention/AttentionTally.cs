using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>What the plans of all executives come to, taken one after the other: of an account only its hours are kept.</summary>
public sealed class AttentionTally(BalancePolicy policy)
{
    private readonly List<AccountHours> _hours = [];
    private readonly List<AccountId> _gaps = [];

    /// <summary>Accounts that nobody would meet, call or write to in the quarter, by id.</summary>
    public IReadOnlyList<AccountId> ContactGaps => [.. _gaps.Order()];

    public HoursBalance Balance => HoursBalance.Of(_hours, policy);

    /// <summary>The executives' plans in any order, and the shared desk's.</summary>
    public void Add(ExecutivePlan plan)
    {
        _hours.AddRange(plan.Accounts.Select(AccountHours.Of));
        _gaps.AddRange(Attention.ContactGaps.Of(plan.Accounts));
    }
}
