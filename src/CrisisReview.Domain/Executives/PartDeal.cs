namespace CrisisReview.Domain.Executives;

/// <summary>Deals executives and accounts into parts that are as alike as can be, so that places cost nearly the same in all.</summary>
internal sealed class PartDeal
{
    private readonly PlacementProblem _problem;
    private readonly int[] _placed;
    private readonly int _parts;

    public PartDeal(PlacementProblem problem, int mostInPart)
    {
        _problem = problem;
        LeftOut = [.. Excess(problem)];
        _placed = [.. Enumerable.Range(0, problem.Accounts).Except(LeftOut).OrderByDescending(i => problem.Scores[i])];
        _parts = Math.Max(1, (_placed.Length + mostInPart - 1) / mostInPart);
    }

    /// <summary>The fewest that nobody can have: those with the lowest scores, first of the mission-critical accounts, where those who serve them are too few, then of all.</summary>
    public IReadOnlyCollection<int> LeftOut { get; }

    /// <summary>Executives of each part, ascending: those of nearly the same dependability go to different parts, to others in every round.</summary>
    public int[][] Executives(int round)
    {
        var part = Parts(round);
        return [.. Enumerable.Range(0, _parts).Select(p => Enumerable.Range(0, _problem.Executives).Where(e => part[e] == p).ToArray())];
    }

    /// <summary>Accounts of each part, ascending, for the executives of round 0. Everyone can be placed in his part: in that of the present executive while it has
    /// room, else where there is the most.</summary>
    public int[][] Accounts()
    {
        var partOf = Parts(0);
        var accounts = Enumerable.Range(0, _parts).Select(_ => new List<int>()).ToArray();
        Deal(_placed.Where(i => _problem.Critical[i]), Rooms(_problem.Serving), partOf, accounts);
        var rooms = Rooms(_problem.Executives);
        for (var part = 0; part < _parts; part++)
        {
            rooms[part] -= accounts[part].Count;
        }

        Deal(_placed.Where(i => !_problem.Critical[i]), rooms, partOf, accounts);
        return Array.ConvertAll(accounts, part => part.Order().ToArray());
    }

    private static IEnumerable<int> Excess(PlacementProblem problem)
    {
        var lowestFirst = Enumerable.Range(0, problem.Accounts).OrderBy(i => problem.Scores[i]).ThenByDescending(i => i).ToArray();
        var critical = lowestFirst.Where(i => problem.Critical[i]).ToArray();
        var excess = critical.Take(Math.Max(0, critical.Length - (problem.Serving * problem.Most))).ToHashSet();
        var others = lowestFirst.Where(i => !excess.Contains(i)).ToArray();
        return excess.Concat(others.Take(Math.Max(0, others.Length - (problem.Executives * problem.Most))));
    }

    private static int Roomiest(int[] rooms) => Array.IndexOf(rooms, rooms.Max());

    private void Deal(IEnumerable<int> accounts, int[] rooms, int[] partOf, List<int>[] dealt)
    {
        foreach (var account in accounts)
        {
            var present = _problem.Present[account];
            var part = present != PlacementProblem.NoExecutive && rooms[partOf[present]] > 0 ? partOf[present] : Roomiest(rooms);
            rooms[part]--;
            dealt[part].Add(account);
        }
    }

    // Places in each part with the first so many executives.
    private int[] Rooms(int executives)
    {
        var rooms = new int[_parts];
        foreach (var part in Parts(0).Take(executives))
        {
            rooms[part] += _problem.Most;
        }

        return rooms;
    }

    // Part of each executive. Rows of as many executives as there are parts, one for each; in every round the rows are turned further against each other.
    private int[] Parts(int round)
    {
        var parts = new int[_problem.Executives];
        for (var e = 0; e < parts.Length; e++)
        {
            parts[e] = (e + (round * (e / _parts))) % _parts;
        }

        return parts;
    }
}
