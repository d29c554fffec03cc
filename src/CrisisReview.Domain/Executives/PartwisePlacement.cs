namespace CrisisReview.Domain.Executives;

/// <summary>A placement near the best, for books too large for the best: executives and accounts are dealt into parts alike, each part is placed exactly, and again
/// in other parts, with the accounts that each executive then has. No round can lessen the sum.</summary>
internal static class PartwisePlacement
{
    private const int Rounds = 3;
    private const int MostAccountsInPart = 2500;

    public static Assignment Of(PlacementProblem problem, int mostExactly)
    {
        var deal = new PartDeal(problem, Math.Min(mostExactly, MostAccountsInPart));
        var assignment = new Assignment(problem);
        foreach (var account in deal.LeftOut)
        {
            assignment.Move(account, problem.Nobody);
        }

        Place(problem, assignment, deal.Accounts(), deal.Executives(0));
        for (var round = 1; round < Rounds; round++)
        {
            var executives = deal.Executives(round);
            Place(problem, assignment, Array.ConvertAll(executives, part => part.SelectMany(assignment.AccountsOf).Order().ToArray()), executives);
        }

        return assignment;
    }

    private static void Place(PlacementProblem problem, Assignment assignment, int[][] accounts, int[][] executives)
    {
        for (var part = 0; part < accounts.Length; part++)
        {
            var placed = ExactPlacement.Of(problem.Part(accounts[part], executives[part]));
            for (var i = 0; i < accounts[part].Length; i++)
            {
                assignment.Move(accounts[part][i], executives[part][placed.ExecutiveOf[i]]);
            }

            for (var e = 0; e < executives[part].Length; e++)
            {
                assignment.Prices[executives[part][e]] = placed.Prices[e];
            }
        }
    }
}
