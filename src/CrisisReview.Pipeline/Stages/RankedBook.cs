using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>A ranked book that is larger than memory: batches are read one by one, of each account a few numbers stay, and its figures and its row are read and made again whenever they
/// are asked for. External accounts go by their index in order of ids.</summary>
internal sealed class RankedBook : IDisposable
{
    private readonly SpooledFigures _figures;
    private readonly IReadOnlyList<SpooledFigures.Place> _external;

    private RankedBook(SpooledFigures figures, BookOrder order) =>
        (_figures, Order, _external) = (figures, order, figures.InOrder(AccountKind.External));

    public BookOrder Order { get; }

    /// <summary>Internal accounts by id.</summary>
    public IEnumerable<LocatedFigures> Internal => _figures.InOrder(AccountKind.Internal).Select(_figures.Read);

    /// <summary>Every account by id.</summary>
    public IEnumerable<LocatedFigures> All => _figures.InOrder().Select(_figures.Read);

    public static async Task<RankedBook> ReadAsync(RunArchive archive, RunId runId, int batches, Policy policy, CancellationToken cancellation)
    {
        var figures = new SpooledFigures();
        try
        {
            var standings = new List<AccountStanding>();
            for (var batch = 0; batch < batches; batch++)
            {
                var content = await archive.ReadFigureLinesAsync(runId, batch, cancellation);
                var contributions = (await archive.ReadContributionsAsync(runId, batch, cancellation)).ToDictionary(account => account.AccountId, account => account.Contribution);
                standings.AddRange(figures.Add(content)
                    .Select(account => account.Figures)
                    .Where(account => contributions.ContainsKey(account.AccountId))
                    .Select(account => AccountStanding.Of(account, policy.KeyAccounts, contributions[account.AccountId])));
            }

            return new(figures, BookOrder.Of(standings, policy));
        }
        catch
        {
            figures.Dispose();
            throw;
        }
    }

    public LocatedFigures FiguresOf(int index) => _figures.Read(_external[index]);

    public void Dispose() => _figures.Dispose();
}
