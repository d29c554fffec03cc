namespace CrisisReview.Pipeline.Import;

/// <summary>What an import does to one profile.</summary>
public enum ProfileChange
{
    Unchanged,
    Changed,
    Added,
}
