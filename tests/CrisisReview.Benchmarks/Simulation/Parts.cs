using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>The kernels' loops alone on data in cache, as often as a book needs them: draws, comparisons and sums of the main pass on one slice of few accounts, the words of the
/// tail's paths, and all thresholds.</summary>
internal sealed class Parts
{
    private const double TailShare = 0.05;
    private const int SliceAccounts = 32;

    private readonly PathKernel _kernel;
    private readonly PhiloxSchedule _schedule = new(1);
    private readonly BenchmarkBook _book;
    private readonly ulong[] _counters = [.. Enumerable.Range(0, PathKernel.CountersAtOnce).Select(i => (ulong)i)];
    private readonly AlignedArray<ulong> _words = new(2 * PathKernel.CountersAtOnce);
    private readonly AlignedArray<ushort> _thresholds;
    private readonly AlignedArray<long> _sums = new(PathKernel.Stripe);
    private readonly BlockScratch _scratch = new();
    private readonly float[] _factors = [.. Enumerable.Range(0, PathKernel.Tile).Select(i => ((i * 37 % PathKernel.Tile) - (PathKernel.Tile / 2)) / 50f)];
    private readonly SectorSlice _slice;
    private readonly double _tiles;
    private readonly double _tailDraws;

    public Parts(PathKernel kernel, BenchmarkBook book, TailPaths tail)
    {
        _tailDraws = (double)book.Accounts.Length * tail.Paths.Select(CounterLayout.Ability.CounterOf).Distinct().Count() / PathKernel.CountersAtOnce;
        (_kernel, _book) = (kernel, book);
        _slice = Slice(book);
        _thresholds = new(PathKernel.TilesAtOnce * _slice.Classes.Length * PathKernel.Tile);
        _tiles = (double)book.Paths / PathKernel.Tile;
        for (var tile = 0; tile < PathKernel.TilesAtOnce; tile++)
        {
            kernel.Thresholds(_slice.Classes, _factors, _thresholds.Span[(tile * _slice.Classes.Length * PathKernel.Tile)..]);
        }
    }

    /// <summary>Counters of which at least one of eight paths lies in the tail.</summary>
    public void TailWords() => Repeat(
        _tailDraws,
        i => _kernel.Draw(_schedule, RandomUse.Ability, (ulong)i, _counters, _words.Span));

    public void Thresholds() => Repeat(
        _book.Classes * _tiles * (1.0 + TailShare) / _slice.Classes.Length,
        _ => _kernel.Thresholds(_slice.Classes, _factors, _thresholds.Span));

    public void Sums() => Repeat(_book.Accounts.Length * _tiles / PathKernel.TilesAtOnce / SliceAccounts, _ =>
    {
        for (var account = 0; account < SliceAccounts;)
        {
            _scratch.Doubts.Clear(PathKernel.DoubtsOf(_slice));
            account = _kernel.Sum(_schedule, _slice, account, SliceAccounts, _counters, _thresholds.Span, _sums.Span, _scratch);
        }
    });

    private SectorSlice Slice(BenchmarkBook book)
    {
        var builder = new SectorSliceBuilder(_schedule, 0.2m);
        var accounts = book.Accounts[..SliceAccounts];
        Array.ForEach(accounts, builder.Count);
        for (var account = 0; account < SliceAccounts; account++)
        {
            builder.Add(account, accounts[account]);
        }

        return builder.Build()[0];
    }

    private static void Repeat(double times, Action<int> action)
    {
        for (var i = 0; i < times; i++)
        {
            action(i);
        }
    }
}
