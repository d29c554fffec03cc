namespace CrisisReview.Domain.Attention.Rules;

/// <summary>What a field holds and in what unit; people see the unit where a figure is shown.</summary>
public enum RuleFieldType
{
    /// <summary>Money in the reporting currency.</summary>
    Amount,

    /// <summary>A fraction; 0.9 may be written 90%.</summary>
    Share,

    /// <summary>0 to 10.</summary>
    Mark,

    /// <summary>0 to 100.</summary>
    Score,

    Days,

    Hours,

    Words,

    TrueOrFalse,
}
