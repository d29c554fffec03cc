using CrisisReview.Domain.Comparisons;
using CrisisReview.Pipeline.Comparisons;

namespace CrisisReview.Functions.Comparisons;

/// <summary>Two runs side by side; every list is cut to its first entries and says how many there are.</summary>
internal sealed record RunComparisonView(
    ComparedRunView Earlier,
    ComparedRunView Later,
    FigureChanges Figures,
    MembershipChangeView Key,
    MembershipChangeView Exposed,
    MembershipChangeView Book,
    AccountChangeList Accounts,
    BackTest? BackTest,
    string? BackTestOmitted)
{
    public static RunComparisonView Of(ComparedRuns runs, int top) => new(
        ComparedRunView.Of(runs.Earlier),
        ComparedRunView.Of(runs.Later),
        runs.Comparison.Figures,
        MembershipChangeView.Of(runs.Comparison.Key, top),
        MembershipChangeView.Of(runs.Comparison.Exposed, top),
        MembershipChangeView.Of(runs.Comparison.Book, top),
        AccountChangeList.Of(runs.Comparison.Accounts, top),
        runs.BackTest.Result,
        runs.BackTest.Omitted);
}
