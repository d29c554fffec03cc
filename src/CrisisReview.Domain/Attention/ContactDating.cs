using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>Gives an executive's contacts their dates. Visits come first, then idea sessions, calls and online contacts; of each kind every account's first,
/// then every account's second, and so on; Protect before the other segments and higher scores before lower. The first falls on the emptiest day of the
/// account's share of the quarter (for visits of Protect: of the policy's first days), the others follow at even distance. Where a day or its week is full the
/// next free day is taken, and the last free one before it where none is left. Contacts without hours run by themselves and get no date.</summary>
internal sealed class ContactDating(PlanQuarter quarter, AttentionPolicy policy)
{
    /// <param name="accounts">In the order of attention.</param>
    /// <param name="hours">Of the quarter.</param>
    public IReadOnlyList<DatedAccount> Date(IReadOnlyList<PacedAccount> accounts, decimal hours)
    {
        var diary = new Diary(quarter, policy.Calendar, hours);
        var dated = accounts.Select(account => new DatedAccount(account, policy.Cadence.Of(account.PlannedAs))).ToArray();
        foreach (var kind in Enum.GetValues<ContactKind>())
        {
            DateAll(kind, dated, diary);
        }

        return dated;
    }

    private void DateAll(ContactKind kind, DatedAccount[] accounts, Diary diary)
    {
        var firstDays = new int[accounts.Length];
        var most = accounts.Select(account => account.PaceOf(kind).Count).DefaultIfEmpty().Max();
        for (var number = 0; number < most; number++)
        {
            for (var i = 0; i < accounts.Length; i++)
            {
                var pace = accounts[i].PaceOf(kind);
                if (number >= pace.Count || pace.HoursEach == 0m)
                {
                    continue;
                }

                var day = number == 0 ? FirstDay(kind, accounts[i], diary) : diary.Next(firstDays[i] + (number * diary.Days / pace.Count), pace.HoursEach);
                firstDays[i] = number == 0 ? day ?? 0 : firstDays[i];
                accounts[i].Add(kind, number + 1, day, diary);
            }
        }
    }

    private int? FirstDay(ContactKind kind, DatedAccount account, Diary diary)
    {
        var pace = account.PaceOf(kind);
        var isProtected = kind == ContactKind.Visit && account.PlannedAs == Segment.Protect;
        var share = Math.Max(1, diary.Days / pace.Count);
        var before = isProtected ? Math.Min(share, policy.FirstVisitWithinWorkingDays) : share;
        return diary.Emptiest(0, before, pace.HoursEach) ?? diary.Next(before, pace.HoursEach);
    }
}
