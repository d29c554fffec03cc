namespace CrisisReview.Domain.Attention;

/// <summary>Gathers the dates of one account.</summary>
internal sealed class DatedAccount(PacedAccount paced, Cadence cadence)
{
    private readonly List<PlannedContact> _contacts = [];
    private readonly List<UndatedContacts> _undated = [];

    public AttentionAccount Account => paced.Account;

    public Ranking.Segment PlannedAs => paced.PlannedAs;

    public Cadence Cadence => cadence;

    /// <summary>By date.</summary>
    public IReadOnlyList<PlannedContact> Contacts => [.. _contacts.OrderBy(contact => contact.Date).ThenBy(contact => contact.Start)];

    public IReadOnlyList<UndatedContacts> Undated => _undated;

    public ContactPace PaceOf(ContactKind kind) => cadence.Of(kind);

    /// <param name="kind">How it is met.</param>
    /// <param name="number">From 1.</param>
    /// <param name="day">The day of the diary; null where none has room.</param>
    /// <param name="diary">Where the time is taken.</param>
    public void Add(ContactKind kind, int number, int? day, Diary diary)
    {
        var hours = PaceOf(kind).HoursEach;
        if (day is { } found)
        {
            var (date, start, minutes) = diary.Take(found, hours);
            _contacts.Add(new(Account.AccountId, kind, number, date, start, minutes, hours));
        }
        else
        {
            AddUndated(kind, hours, hours > diary.WeeklyHours ? UndatedReason.LongerThanAWeekHas : UndatedReason.NoRoomLeft);
        }
    }

    private void AddUndated(ContactKind kind, decimal hours, UndatedReason reason)
    {
        if (_undated is [.., var last] && last.Kind == kind)
        {
            _undated[^1] = last with { Count = last.Count + 1 };
        }
        else
        {
            _undated.Add(new(kind, 1, hours, reason));
        }
    }
}
