using System.Numerics;

namespace CrisisReview.Domain.Executives;

/// <summary>Chooses among equally good placements. First, in order of their ids, every account stays that some best placement still lets stay; then, in the same order,
/// each gets the first executive that some best placement still gives it, by <see cref="PlacementProblem.Preference"/>, nobody being the last.</summary>
/// <remarks>The best placements are those that use only tight pairs, whose surplus is the account's largest at the prices, and that leave no place free that has a price
/// (complementary slackness). So an account can have an executive in some best placement if and only if tight moves of others lead from him back to whom it leaves;
/// where they come to somebody with room, they may go on with anybody whose places have no price.</remarks>
internal sealed class EqualPlacements
{
    private const int Bits = 64;
    private const int Nobody = -1;
    private const int SparePlace = -2;

    private readonly PlacementProblem _problem;
    private readonly Assignment _assignment;
    private readonly int _words;
    private readonly ulong[] _tight;
    private readonly bool[] _settled;
    private readonly ulong[] _reached;
    private readonly int[] _mover;
    private readonly Queue<int> _queue = new();
    private int _spare;

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
            _settled[account] = Choose(account, Tight(account, [_problem.Present[account]]));
        }

        for (var account = 0; account < _problem.Accounts; account++)
        {
            _settled[account] = _settled[account] || Choose(account, Tight(account, [.. _problem.Preference, _problem.Nobody]));
        }
    }

    private bool Choose(int account, IEnumerable<int> executives)
    {
        Array.Clear(_reached);
        _spare = Nobody;
        var left = _assignment.ExecutiveOf[account];
        foreach (var executive in executives)
        {
            if (executive == left || MakeRoom(executive, left))
            {
                _assignment.Move(account, executive);
                return true;
            }
        }

        return false;
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

    private IEnumerable<int> Tight(int account, int[] executives) => executives.Where(executive =>
        executive != PlacementProblem.NoExecutive && (Tight(account)[executive / Bits] >> (executive % Bits) & 1) != 0);

    // Makes room with the executive by tight moves of accounts not settled, the last of which takes the place left. What was reached in vain stays reached: it leads
    // nowhere for the next executive either.
    private bool MakeRoom(int executive, int left)
    {
        Reach(executive, Nobody);
        while (_queue.TryDequeue(out var next))
        {
            if (next == left)
            {
                _queue.Clear();
                PassAlong(left);
                return true;
            }

            ReachFrom(next);
            if (_spare == Nobody && _assignment.HasRoom(next))
            {
                ReachBySparePlace(next);
            }
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

    private void ReachBySparePlace(int executive)
    {
        _spare = executive;
        for (var e = 0; e < _mover.Length; e++)
        {
            if (_assignment.Prices[e] == 0)
            {
                Reach(e, SparePlace);
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

    private void PassAlong(int left)
    {
        for (var to = left; _mover[to] != Nobody;)
        {
            to = _mover[to] == SparePlace ? _spare : _assignment.Move(_mover[to], to);
        }
    }
}
