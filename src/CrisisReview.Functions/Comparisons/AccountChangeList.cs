using CrisisReview.Domain.Comparisons;

namespace CrisisReview.Functions.Comparisons;

/// <summary>The first of a list of accounts, and how many it has.</summary>
internal sealed record AccountChangeList(IReadOnlyList<AccountChange> Items, int Total)
{
    public static AccountChangeList Of(IReadOnlyList<AccountChange> accounts, int top) => new([.. accounts.Take(top)], accounts.Count);
}
