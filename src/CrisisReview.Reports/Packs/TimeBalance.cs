using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Decisions;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>Who gets too much time and who too little, and whom nobody would meet.</summary>
public static class TimeBalance
{
    private const int MostNames = 10;
    private const string Unknown = "no hours are known";

    public static IReadOnlyList<LabelledText> Of(RunExecutives decisions, ManagementPackInput input, FigureFormat format)
    {
        var balance = decisions.Balance;
        return
        [
            new("Hours spent last year", balance.HoursLastYear > 0m ? format.Hours(balance.HoursLastYear) : Unknown),
            new("Of these, reacting to trouble", Share(balance.ReactiveShare, format)),
            new($"Share of the top {format.Count(balance.TopAccounts)} accounts by score, last year", Share(balance.TopShareLastYear, format)),
            new("The same by the plan", Share(balance.TopSharePlanned, format)),
            new("Far more time than due", Accounts(balance.OverServed, format)),
            new("Far less time than due", Accounts(balance.UnderServed, format)),
            new("Without any contact in the quarter", Gaps(decisions.ContactGaps, input, format)),
        ];
    }

    /// <summary>In a sentence: whether there is enough time.</summary>
    public static string Sentence(RunExecutives decisions, FigureFormat format)
    {
        var missing = decisions.Executives.Sum(e => e.HoursShort);
        var stepped = decisions.Executives.Sum(e => e.SteppedDown.Count);
        var wanted = $"The quarter's plan wants {format.Hours(decisions.Executives.Sum(e => e.HoursWanted))} of the {format.Hours(decisions.Executives.Sum(e => e.HoursAvailable ?? 0m))} that executives have for customers";
        return missing == 0m
            ? wanted + "; everybody's suffice."
            : wanted + $"; {format.Count(decisions.Executives.Count(e => e.HoursShort > 0m))} of them are short of {format.Hours(missing)}, and {Accounts(stepped, format)} get less than due.";
    }

    private static string Share(decimal? share, FigureFormat format) => share is { } known ? format.Percent(known) : Unknown;

    private static string Accounts(int count, FigureFormat format) => count == 1 ? "1 account" : $"{format.Count(count)} accounts";

    private static string Gaps(IReadOnlyList<AccountId> gaps, ManagementPackInput input, FigureFormat format)
    {
        if (gaps.Count == 0)
        {
            return "none";
        }

        var names = input.Accounts.ToDictionary(a => a.AccountId, a => a.Name);
        var more = gaps.Count > MostNames ? $" and {format.Count(gaps.Count - MostNames)} more" : "";
        return string.Join(", ", gaps.Take(MostNames).Select(g => $"{names.GetValueOrDefault(g, "")} ({g})")) + more;
    }
}
