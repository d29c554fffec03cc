namespace CrisisReview.Domain.Executives;

/// <summary>What no placement can exceed that places as many accounts, in units of benefit, bonuses counted.</summary>
internal static class PlacementBound
{
    /// <summary>Weak duality: at any prices of places, none negative, no account can bring more than its largest surplus and the price of its place. So n accounts
    /// bring no more than the n largest of those surpluses and the prices of all places.</summary>
    public static Int128 Of(PlacementProblem problem, Assignment assignment)
    {
        var placed = problem.Accounts - assignment.AccountsOf(problem.Nobody).Count;
        var surpluses = Enumerable.Range(0, problem.Accounts).Select(account => LargestSurplus(problem, assignment, account)).OrderDescending();
        return Sum(surpluses.Take(placed)) + (Sum(assignment.Prices) * problem.Most);
    }

    /// <summary>What the assignment brings.</summary>
    public static Int128 Reached(PlacementProblem problem, Assignment assignment) => Sum(Enumerable.Range(0, problem.Accounts)
        .Where(account => assignment.ExecutiveOf[account] != problem.Nobody)
        .Select(account => problem.Benefit(account, assignment.ExecutiveOf[account])));

    // Prices that keep a place from one account more are far larger than benefits.
    private static Int128 Sum(IEnumerable<long> amounts) => amounts.Aggregate((Int128)0, (sum, amount) => sum + amount);

    private static long LargestSurplus(PlacementProblem problem, Assignment assignment, int account)
    {
        var present = problem.Present[account];
        var largest = present == PlacementProblem.NoExecutive ? long.MinValue : assignment.Surplus(account, present);
        var (score, dependabilities, prices) = (problem.Scores[account], problem.Dependabilities, assignment.Prices);
        for (var e = 0; e < problem.Eligible(account); e++)
        {
            largest = Math.Max(largest, (score * dependabilities[e]) - prices[e]);
        }

        return largest;
    }
}
