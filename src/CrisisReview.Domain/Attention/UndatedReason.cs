namespace CrisisReview.Domain.Attention;

/// <summary>Why contacts got no date.</summary>
public enum UndatedReason
{
    /// <summary>One takes more hours than the executive has for customers in a week.</summary>
    LongerThanAWeekHas,

    /// <summary>No working day with room is left in the quarter.</summary>
    NoRoomLeft,
}
