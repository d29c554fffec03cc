namespace CrisisReview.Domain.Executives;

/// <summary>The best placement: as many accounts as can be, then the largest sum of benefits. Accounts are placed one after another, each by the cheapest chain that
/// makes room for it (successive shortest paths; docs/decisions/0007-placement.md has the proof), those with the highest scores first because their chains are
/// shorter. Of equally good placements <see cref="EqualPlacements"/> chooses, so that neither this order nor that of the input matters.</summary>
internal static class ExactPlacement
{
    public static Assignment Of(PlacementProblem problem)
    {
        var assignment = new Assignment(problem);
        var chains = new ChainSearch(problem, assignment);
        foreach (var account in Enumerable.Range(0, problem.Accounts).OrderByDescending(i => problem.Scores[i]))
        {
            chains.Place(account);
        }

        chains.LowerPrices();
        new EqualPlacements(problem, assignment).ChooseFirst();
        return assignment;
    }
}
