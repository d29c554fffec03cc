using System.Numerics;

namespace CrisisReview.Domain.Executives;

/// <summary>Finds the cheapest chain that makes room: one account goes to an executive, who passes one on to the next, until somebody has room. Dijkstra's
/// algorithm over executives; with the prices, no step costs less than nothing.</summary>
internal sealed class ChainSearch
{
    // Far beyond any chain, and differences of two distances still fit.
    private const long Unreached = long.MaxValue / 4;

    private readonly PlacementProblem _problem;
    private readonly Assignment _assignment;
    private readonly long[] _distances;
    private readonly long[] _incoming;
    private readonly int[] _order;
    private int _closed;

    public ChainSearch(PlacementProblem problem, Assignment assignment)
    {
        (_problem, _assignment) = (problem, assignment);
        _distances = new long[problem.Executives + 1];
        _incoming = new long[problem.Executives + 1];
        _order = [.. Enumerable.Range(0, problem.Executives + 1)];
    }

    /// <summary>Places an account that is still to be placed, and lets the prices follow.</summary>
    public void Place(int account)
    {
        Start();
        Offer(account, 0);
        var end = Nearest();
        while (!_assignment.HasRoom(end))
        {
            PassOn(end);
            end = Nearest();
        }

        RaisePrices(_distances[end]);
        for (var to = end; to != PlacementProblem.NoExecutive;)
        {
            to = _assignment.Move((int)_incoming[to], to);
        }
    }

    /// <summary>What is lost at least where the account goes back to its present executive, in units of benefit. The chain may end with the executive whom the account
    /// leaves, or, at the price of that place, wherever there is room.</summary>
    public long CostOfStaying(int account)
    {
        var left = _assignment.ExecutiveOf[account];
        var present = _problem.Present[account];
        Start();
        _distances[present] = _assignment.Surplus(account) - _assignment.Surplus(account, present);
        var least = long.MaxValue;
        for (var next = Nearest(); _distances[next] < least; next = Nearest())
        {
            if (next == left)
            {
                return _distances[next];
            }

            if (_assignment.HasRoom(next))
            {
                least = Math.Min(least, _distances[next] + _assignment.Prices[left]);
                Close();
            }
            else
            {
                PassOn(next);
            }
        }

        return least;
    }

    private void Start()
    {
        Array.Fill(_distances, Unreached);
        _closed = 0;
    }

    // The nearest of those not closed, moved to the front of them; of equals one with room.
    private int Nearest()
    {
        var best = _closed;
        for (var k = _closed + 1; k < _order.Length; k++)
        {
            var difference = _distances[_order[k]] - _distances[_order[best]];
            if (difference < 0 || (difference == 0 && _assignment.HasRoom(_order[k])))
            {
                best = k;
            }
        }

        (_order[_closed], _order[best]) = (_order[best], _order[_closed]);
        return _order[_closed];
    }

    private void Close() => _closed++;

    private void PassOn(int executive)
    {
        Close();
        var distance = _distances[executive];
        foreach (var account in _assignment.AccountsOf(executive))
        {
            Offer(account, distance + _assignment.Surplus(account, executive));
        }
    }

    // The account to everybody who may have it: distance there is `from` less what it brings there, after the price.
    private void Offer(int account, long from)
    {
        var eligible = _problem.Eligible(account);
        var (dependabilities, prices) = (_problem.Dependabilities, _assignment.Prices);
        var score = _problem.Scores[account];
        var (start, scores, mover) = (new Vector<long>(from), new Vector<long>(score), new Vector<long>(account));
        var e = 0;
        for (; e <= eligible - Vector<long>.Count; e += Vector<long>.Count)
        {
            var before = new Vector<long>(_distances, e);
            var distance = start + new Vector<long>(prices, e) - (scores * new Vector<long>(dependabilities, e));
            var nearer = Vector.LessThan(distance, before);
            if (Vector.EqualsAll(nearer, Vector<long>.Zero))
            {
                continue;
            }

            Vector.ConditionalSelect(nearer, distance, before).CopyTo(_distances, e);
            Vector.ConditionalSelect(nearer, mover, new Vector<long>(_incoming, e)).CopyTo(_incoming, e);
        }

        for (; e < eligible; e++)
        {
            Offer(account, from, e);
        }

        if (_problem.Present[account] != PlacementProblem.NoExecutive)
        {
            Offer(account, from, _problem.Present[account]);
        }

        Offer(account, from, _problem.Nobody);
    }

    private void Offer(int account, long from, int executive)
    {
        var distance = from - _assignment.Surplus(account, executive);
        if (distance < _distances[executive])
        {
            (_distances[executive], _incoming[executive]) = (distance, account);
        }
    }

    private void RaisePrices(long distance)
    {
        foreach (var executive in _order.AsSpan(0, _closed))
        {
            _assignment.Prices[executive] += distance - _distances[executive];
        }
    }
}
