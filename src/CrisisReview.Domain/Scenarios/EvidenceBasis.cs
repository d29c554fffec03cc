namespace CrisisReview.Domain.Scenarios;

/// <summary>How sure a scenario's number is: read in a published source, or set by judgement.</summary>
public enum EvidenceBasis
{
    Judgement,
    Cited,
}
