using System.Numerics;

namespace CrisisReview.Domain.Executives;

/// <summary>Finds the cheapest chain that makes room: one account goes to an executive, who passes one on to the next, until somebody has room. Dijkstra's
/// algorithm over executives; with the prices, no step costs less than nothing.</summary>
internal sealed class ChainSearch
{
    // Far beyond any chain, and differences of two distances still fit.
    private const long Unreached = long.MaxValue / 4;

    private const int None = PlacementProblem.NoExecutive;

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
        OfferByScore(account, 0, 0, _problem.Eligible(account));
        OfferBeyondScore(account, 0);
        var end = Nearest();
        while (!_assignment.HasRoom(end))
        {
            PassOn(end);
            end = Nearest();
        }

        RaisePrices(_distances[end]);
        for (var to = end; to != None;)
        {
            to = _assignment.Move((int)_incoming[to], to);
        }
    }

    /// <summary>Lowers every price to the least at which the assignment is still proved the best: what would be lost without that one place. That is how much dearer it
    /// is than the cheapest way to fill the place from somebody with room.</summary>
    public void LowerPrices()
    {
        Start();
        for (var e = 0; e < _distances.Length; e++)
        {
            _distances[e] = _assignment.Prices[e];
        }

        while (_closed < _order.Length)
        {
            PassOn(Nearest());
        }

        for (var e = 0; e < _distances.Length; e++)
        {
            _assignment.Prices[e] -= _distances[e];
        }
    }

    /// <summary>What is lost at least where the account goes back to its present executive, in units of benefit: the cheapest chain from there to the executive whom it
    /// leaves, or to somebody with room, from where it goes on for nothing if the prices are the least.</summary>
    public long CostOfStaying(int account)
    {
        var left = _assignment.ExecutiveOf[account];
        var present = _problem.Present[account];
        Start();
        _distances[present] = _assignment.Surplus(account) - _assignment.Surplus(account, present);
        var next = Nearest();
        while (next != left && !_assignment.HasRoom(next))
        {
            PassOn(next);
            next = Nearest();
        }

        return _distances[next];
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

    // Of accounts that lose the same where they are, the one with the highest score goes cheapest to anybody more dependable, and the one with the lowest to anybody less:
    // score times difference of dependability is all that differs. So four kinds with two accounts each are enough, but for the bonus.
    private void PassOn(int executive)
    {
        _closed++;
        Span<int> lowest = [None, None, None, None];
        Span<int> highest = [None, None, None, None];
        foreach (var account in _assignment.AccountsOf(executive))
        {
            OfferBeyondScore(account, From(account, executive));
            var kind = (_problem.Critical[account] ? 2 : 0) + (_problem.Present[account] == executive ? 1 : 0);
            lowest[kind] = lowest[kind] == None || _problem.Scores[account] < _problem.Scores[lowest[kind]] ? account : lowest[kind];
            highest[kind] = highest[kind] == None || _problem.Scores[account] > _problem.Scores[highest[kind]] ? account : highest[kind];
        }

        for (var kind = 0; kind < lowest.Length; kind++)
        {
            if (lowest[kind] != None)
            {
                OfferByScore(lowest[kind], highest[kind], executive, 0, _problem.Serving);
                OfferByScore(lowest[kind], highest[kind], executive, _problem.Serving, _problem.Eligible(lowest[kind]));
            }
        }
    }

    // To executives from start to end, who stand in order of dependability.
    private void OfferByScore(int lowest, int highest, int executive, int start, int end)
    {
        if (start < end)
        {
            var found = Array.BinarySearch(_problem.Dependabilities, start, end - start, executive == _problem.Nobody ? 0 : _problem.Dependabilities[executive]);
            var split = found < 0 ? ~found : found;
            OfferByScore(lowest, From(lowest, executive), start, split);
            OfferByScore(highest, From(highest, executive), split, end);
        }
    }

    // Distance of the account when it leaves the executive, before what it brings elsewhere.
    private long From(int account, int executive) => _distances[executive] + _assignment.Surplus(account, executive);

    // To executives from start to end: the distance there is `from` less what the account brings, after the price; a bonus apart.
    private void OfferByScore(int account, long from, int start, int end)
    {
        var (dependabilities, prices, distances) = (_problem.Dependabilities, _assignment.Prices, _distances);
        var score = _problem.Scores[account];
        var (froms, scores, movers) = (new Vector<long>(from), new Vector<long>(score), new Vector<long>(account));
        var e = start;
        for (; e <= end - Vector<long>.Count; e += Vector<long>.Count)
        {
            var before = new Vector<long>(distances, e);
            var distance = froms + new Vector<long>(prices, e) - (scores * new Vector<long>(dependabilities, e));
            if (Vector.LessThanAny(distance, before))
            {
                var nearer = Vector.LessThan(distance, before);
                Vector.ConditionalSelect(nearer, distance, before).CopyTo(distances, e);
                Vector.ConditionalSelect(nearer, movers, new Vector<long>(_incoming, e)).CopyTo(_incoming, e);
            }
        }

        for (; e < end; e++)
        {
            Offer(account, from + prices[e] - (score * dependabilities[e]), e);
        }
    }

    private void OfferBeyondScore(int account, long from)
    {
        if (_problem.Present[account] is var present and not None)
        {
            Offer(account, from - _assignment.Surplus(account, present), present);
        }

        Offer(account, from - _assignment.Surplus(account, _problem.Nobody), _problem.Nobody);
    }

    private void Offer(int account, long distance, int executive)
    {
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
