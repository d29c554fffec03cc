using System.Numerics;

namespace CrisisReview.Domain.Executives;

/// <summary>Chooses among equally good placements: account by account, in order of their ids, the first executive that some best placement still gives it. First is the
/// present one, then all by <see cref="PlacementProblem.Preference"/>, and nobody last.</summary>
/// <remarks>The best placements are those that use only tight pairs, whose surplus is the account's largest at the prices, and that leave no place free that has a price
/// (complementary slackness). So any of them is reached from any other by chains of tight moves that end where they began or, where the place left has no price, with
/// somebody who has room.</remarks>
internal sealed class EqualPlacements
{
    private const int Bits = 64;

    private readonly PlacementProblem _problem;
    private readonly Assignment _assignment;
    private readonly int _words;
    private readonly ulong[] _tight;
    private readonly bool[] _settled;
    private readonly ulong[] _reached;
    private readonly int[] _mover;
    private readonly Queue<int> _queue = new();

    public EqualPlacements(PlacementProblem problem, Assignment assignment)
    {
        (_problem, _assignment) = (problem, assignment);
        _words = (problem.Executives / Bits) + 1;
        _tight = new ulong[_words * problem.Accounts];
        _settled = new bool[problem.Accounts];
        _reached = new ulong[_words];
        _mover = new int[problem.Executives + 1];
        for (var account = 0; account < problem.Accounts; account++)
        {
            MarkTight(account);
        }
    }

    public void ChooseFirst()
    {
        for (var account = 0; account < _problem.Accounts; account++)
        {
            Array.Clear(_reached);
            foreach (var executive in Preferred(account))
            {
                if (executive == _assignment.ExecutiveOf[account] || MakeRoom(executive, _assignment.ExecutiveOf[account]))
                {
                    _assignment.Move(account, executive);
                    break;
                }
            }

            _settled[account] = true;
        }
    }

    private void MarkTight(int account)
    {
        var surplus = _assignment.Surplus(account);
        var score = _problem.Scores[account];
        for (var e = 0; e < _problem.Eligible(account); e++)
        {
            if ((score * _problem.Dependabilities[e]) - _assignment.Prices[e] == surplus)
            {
                Tight(account)[e / Bits] |= 1UL << (e % Bits);
            }
        }

        foreach (var executive in (ReadOnlySpan<int>)[_problem.Present[account], _problem.Nobody])
        {
            if (executive != PlacementProblem.NoExecutive && _assignment.Surplus(account, executive) == surplus)
            {
                Tight(account)[executive / Bits] |= 1UL << (executive % Bits);
            }
        }
    }

    private Span<ulong> Tight(int account) => _tight.AsSpan(account * _words, _words);

    private IEnumerable<int> Preferred(int account)
    {
        var present = _problem.Present[account];
        int[] first = present == PlacementProblem.NoExecutive ? [] : [present];
        return first
            .Concat(_problem.Preference)
            .Append(_problem.Nobody)
            .Where(executive => (Tight(account)[executive / Bits] >> (executive % Bits) & 1) != 0);
    }

    // Makes room with the executive by tight moves of accounts not settled, where the last may take the place left. What was reached in vain stays reached: it leads
    // nowhere for the next executive either.
    private bool MakeRoom(int executive, int left)
    {
        var mayEndAnywhere = _assignment.Prices[left] == 0;
        Reach(executive, PlacementProblem.NoExecutive);
        while (_queue.TryDequeue(out var next))
        {
            if (next == left || (mayEndAnywhere && _assignment.HasRoom(next)))
            {
                _queue.Clear();
                PassAlong(next);
                return true;
            }

            ReachFrom(next);
        }

        return false;
    }

    private void ReachFrom(int executive)
    {
        foreach (var account in _assignment.AccountsOf(executive))
        {
            for (var word = 0; word < _words && !_settled[account]; word++)
            {
                for (var fresh = Tight(account)[word] & ~_reached[word]; fresh != 0; fresh &= fresh - 1)
                {
                    Reach((word * Bits) + BitOperations.TrailingZeroCount(fresh), account);
                }
            }
        }
    }

    private void Reach(int executive, int mover)
    {
        var bit = 1UL << (executive % Bits);
        if ((_reached[executive / Bits] & bit) == 0)
        {
            _reached[executive / Bits] |= bit;
            _mover[executive] = mover;
            _queue.Enqueue(executive);
        }
    }

    private void PassAlong(int end)
    {
        for (var to = end; _mover[to] != PlacementProblem.NoExecutive;)
        {
            to = _assignment.Move(_mover[to], to);
        }
    }
}
