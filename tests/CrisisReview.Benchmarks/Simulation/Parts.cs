using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>The kernels' loops alone on data in cache, as often as a book needs them: draws, comparisons and sums of the main pass on one slice of few accounts, the words of the
/// tail's paths, and all thresholds.</summary>
internal sealed class Parts
{
    private const double TailShare = 0.05;
    private const int SliceAccounts = 32;
    private const int PathsOfCounter = 8;

    private readonly PathKernel _kernel;
    private readonly PhiloxSchedule _schedule = new(1);
    private readonly BenchmarkBook _book;
    private readonly ulong[] _counters = [.. Enumerable.Range(0, PathKernel.TileCounters).Select(i => (ulong)i)];
    private readonly AlignedArray<ulong> _words = new(2 * PathKernel.TileCounters);
    private readonly AlignedArray<ushort> _thresholds;
    private readonly AlignedArray<long> _sums = new(PathKernel.Tile);
    private readonly Doubts _doubts = new();
    private readonly double[] _factors = [.. Enumerable.Range(0, PathKernel.Tile).Select(i => ((i * 37 % PathKernel.Tile) - (PathKernel.Tile / 2)) / 50.0)];
    private readonly float[] _singleFactors;
    private readonly SectorSlice _slice;
    private readonly FailureClass[] _classes;
    private readonly double _tiles;

    public Parts(PathKernel kernel, BenchmarkBook book)
    {
        (_kernel, _book) = (kernel, book);
        _singleFactors = Array.ConvertAll(_factors, factor => (float)factor);
        _slice = Slice(book);
        _thresholds = new(_slice.Classes.Length * PathKernel.Tile);
        _classes = [.. Enumerable.Range(0, book.Classes).Select(i => FailureClass.Of((i + 1.0) / (book.Classes + 2.0), 0.2m))];
        _tiles = (double)book.Paths / PathKernel.Tile;
        for (var i = 0; i < _slice.Classes.Length; i++)
        {
            kernel.Thresholds(_slice.Classes[i], _factors, _singleFactors, ThresholdsOf(i));
        }
    }

    /// <summary>Counters of which at least one of eight paths lies in the tail.</summary>
    public void TailWords() => Repeat(
        _book.Accounts.Length * _tiles * (1.0 - Math.Pow(1.0 - TailShare, PathsOfCounter)),
        i => _kernel.Draw(_schedule, RandomUse.Ability, (ulong)i, _counters, _words.Span));

    public void Thresholds() => Repeat(
        _classes.Length * _tiles * (1.0 + TailShare),
        i => _kernel.Thresholds(_classes[i % _classes.Length], _factors, _singleFactors, ThresholdsOf(i % _slice.Classes.Length)));

    public void Sums() => Repeat(_book.Accounts.Length * _tiles / SliceAccounts, _ =>
    {
        for (var account = 0; account < SliceAccounts;)
        {
            _doubts.Clear(_slice.MostPieces);
            account = _kernel.Sum(_schedule, _slice, account, _counters, _thresholds.Span, _sums.Span, _doubts);
        }
    });

    private Span<ushort> ThresholdsOf(int index) => _thresholds.Span.Slice(index * PathKernel.Tile, PathKernel.Tile);

    private static SectorSlice Slice(BenchmarkBook book)
    {
        var builder = new SectorSliceBuilder { Loading = 0.2m };
        for (var account = 0; account < SliceAccounts; account++)
        {
            builder.Add(account, book.Accounts[account]);
        }

        return builder.Build();
    }

    private static void Repeat(double times, Action<int> action)
    {
        for (var i = 0; i < times; i++)
        {
            action(i);
        }
    }
}
