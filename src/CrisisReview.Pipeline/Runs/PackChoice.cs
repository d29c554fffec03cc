namespace CrisisReview.Pipeline.Runs;

/// <summary>Which packs a run makes: one PDF an executive and one for management; the same and one an account; or none.</summary>
public enum PackChoice
{
    Executives,
    Accounts,
    None,
}
