namespace CrisisReview.Domain.Executives;

/// <summary>Which executive has which accounts, and what a place with each executive is worth to the one who has it last.</summary>
internal sealed class Assignment
{
    private readonly PlacementProblem _problem;
    private readonly List<int>[] _accounts;

    public Assignment(PlacementProblem problem)
    {
        _problem = problem;
        _accounts = [.. Enumerable.Range(0, problem.Executives + 1).Select(_ => new List<int>())];
        ExecutiveOf = new int[problem.Accounts];
        Array.Fill(ExecutiveOf, PlacementProblem.NoExecutive);
        Prices = new long[problem.Executives + 1];
    }

    /// <summary>Of every account: an executive, <see cref="PlacementProblem.Nobody"/>, or <see cref="PlacementProblem.NoExecutive"/> where it is still to be placed.</summary>
    public int[] ExecutiveOf { get; }

    /// <summary>What a place is worth, in units of benefit: never negative, 0 where there is room.</summary>
    public long[] Prices { get; }

    public List<int> AccountsOf(int executive) => _accounts[executive];

    public bool HasRoom(int executive) => executive == _problem.Nobody || _accounts[executive].Count < _problem.Most;

    /// <summary>What the account brings where it is, after the price of the place.</summary>
    public long Surplus(int account) => Surplus(account, ExecutiveOf[account]);

    public long Surplus(int account, int executive) => _problem.Benefit(account, executive) - Prices[executive];

    /// <summary>Moves the account; answers from where.</summary>
    public int Move(int account, int to)
    {
        var from = ExecutiveOf[account];
        if (from != PlacementProblem.NoExecutive)
        {
            _accounts[from].Remove(account);
        }

        _accounts[to].Add(account);
        ExecutiveOf[account] = to;
        return from;
    }
}
