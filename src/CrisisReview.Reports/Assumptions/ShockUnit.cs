namespace CrisisReview.Reports.Assumptions;

/// <summary>What the number of a shock means.</summary>
public enum ShockUnit
{
    /// <summary>A whole number of days, 0 for none.</summary>
    Days,

    /// <summary>A fraction, 0 for none, shown in percent.</summary>
    Fraction,

    /// <summary>A factor, 1 for none.</summary>
    Factor,
}
