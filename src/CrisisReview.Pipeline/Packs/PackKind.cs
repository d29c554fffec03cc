namespace CrisisReview.Pipeline.Packs;

public enum PackKind
{
    Management,
    Executive,
    Account,
    Ranking,

    /// <summary>The attention plan of the whole book as CSV.</summary>
    Attention,

    /// <summary>An executive's visits and calls as iCalendar.</summary>
    Calendar,
}
