using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Decisions;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>A ranked book with its decisions: ranked accounts in order of rank, then the internal ones by id. What is not a few bytes of an account is made when it is asked for.</summary>
internal sealed class DecidedBook
{
    private readonly RankedBook _book;
    private readonly IReadOnlyList<int> _byRank;
    private readonly ExecutiveId?[] _executives;
    private readonly IReadOnlyList<FileRange> _plans;
    private readonly IReadOnlyList<LocatedFigures> _internal;

    /// <param name="book">The ranked book.</param>
    /// <param name="desks">Whose accounts are whose.</param>
    /// <param name="plans">Where the attention plan of each ranked account stands, by its index in the book.</param>
    public DecidedBook(RankedBook book, IEnumerable<Desk> desks, IReadOnlyList<FileRange> plans)
    {
        (_book, _plans, _byRank, _internal) = (book, plans, book.Order.ByStressedValue, [.. book.Internal]);
        _executives = new ExecutiveId?[book.Order.Count];
        foreach (var desk in desks)
        {
            foreach (var account in desk.Accounts)
            {
                _executives[account] = desk.Executive?.ExecutiveId;
            }
        }
    }

    public IEnumerable<RankedAccount> Ranked => Enumerable.Range(0, _byRank.Count + _internal.Count).Select(Account);

    /// <summary>What the planning of packs needs, in the same order.</summary>
    public IReadOnlyList<PlacedAccount> Placed =>
    [
        .. _byRank.Select(index => new PlacedAccount(_book.Order.IdOf(index), _executives[index], _plans[index])),
        .. _internal.Select(account => new PlacedAccount(account.Figures.AccountId, account.Figures.ExecutiveId, null)),
    ];

    /// <summary>The account at a place of the order.</summary>
    public PlannedReview Review(int place)
    {
        var account = Account(place);
        return new(account.Row, account.Location);
    }

    private RankedAccount Account(int place)
    {
        if (place >= _byRank.Count)
        {
            var own = _internal[place - _byRank.Count];
            return new(own.Figures.AccountId, own.Figures.ExecutiveId, null, own.Location, null);
        }

        var index = _byRank[place];
        var figures = _book.FiguresOf(index);
        return new(figures.Figures.AccountId, _executives[index], _book.Order.RowOf(index, figures.Figures), figures.Location, _plans[index]);
    }
}
