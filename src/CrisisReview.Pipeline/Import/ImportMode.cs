namespace CrisisReview.Pipeline.Import;

/// <summary>What a bad row means.</summary>
public enum ImportMode
{
    /// <summary>One bad row and nothing is imported.</summary>
    Strict,

    /// <summary>Bad rows are left out, and with a bad account row everything that refers to it.</summary>
    Lenient,
}
