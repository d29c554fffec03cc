namespace CrisisReview.Pipeline.Runs;

/// <summary>Orders of a ranking: the largest part of what is at risk first, what is worth most after the shock first, what moved furthest first.</summary>
public enum RankingSort
{
    Exposure,
    Value,
    Movement,
}
