namespace CrisisReview.Domain.Executives;

/// <summary>The least number of further executives with whom every key account could be placed.</summary>
internal readonly record struct MissingExecutives(int All, int MissionCritical)
{
    /// <summary>Mission-critical accounts need places with those who serve them, and all accounts together need places with anybody; where both are enough, all
    /// can be placed.</summary>
    public static MissingExecutives Of(PlacementProblem problem)
    {
        var critical = Shortage(problem, problem.Critical.Count(critical => critical), problem.Serving);
        return new(Math.Max(critical, Shortage(problem, problem.Accounts, problem.Executives)), critical);
    }

    private static int Shortage(PlacementProblem problem, int accounts, int executives) =>
        (int)((Math.Max(0L, accounts - ((long)executives * problem.Most)) + problem.Most - 1) / problem.Most);
}
