namespace CrisisReview.Pipeline.Runs;

/// <summary>Orders of a ranking: what is most at stake first, what is worth most after the shock first, what moved furthest first.</summary>
public enum RankingSort
{
    Exposure,
    Value,
    Movement,
}
