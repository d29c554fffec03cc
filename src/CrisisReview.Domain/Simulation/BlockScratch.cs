namespace CrisisReview.Domain.Simulation;

/// <summary>Working memory of one thread for one block of paths: about 75 KiB, the thresholds of a slice and, in the tail, counts of its rungs.</summary>
internal sealed class BlockScratch
{
    // Every path of a list may need a counter of its own, and a counter gives two words.
    private const int MostWords = 2 * PathBlock.Size;

    private readonly AlignedArray<ulong> _words = new(MostWords);
    private readonly AlignedArray<ulong> _economies = new(PathBlock.Size);
    private readonly AlignedArray<ulong> _economyCounters = new(PathBlock.Size / 2);
    private readonly AlignedArray<float> _normals = new(MostWords);
    private readonly AlignedArray<double> _shifted = new(PathBlock.Size);
    private readonly AlignedArray<float> _global = new(PathBlock.Size);
    private readonly AlignedArray<float> _factors = new(PathBlock.Size);
    private readonly AlignedArray<ushort> _uniforms = new(PathBlock.Size + UniformPicks.Numbers);
    private readonly AlignedArray<ushort> _standing = new(PathBlock.Size);
    private readonly AlignedArray<ulong> _products = new(2 * PathKernel.TilesAtOnce * PathKernel.TileCounters);
    private readonly AlignedArray<long> _sums = new(PathBlock.Size);

    private ulong[] _abilityCounters = [];
    private ulong[] _factorCounters = [];
    private AlignedArray<ushort> _thresholds = new(0);
    private AlignedArray<ushort> _digits = new(0);
    private long[] _failed = [];
    private long[] _failedSquares = [];

    public Span<ulong> Words => _words.Span;

    /// <summary>Random words of the global factors of a block of plain sampling.</summary>
    public Span<ulong> Economies => _economies.Span;

    /// <summary>Room for the counters of these.</summary>
    public Span<ulong> EconomyCounters => _economyCounters.Span;

    /// <summary>Index of the block whose economies these are.</summary>
    public int EconomiesBlock { get; set; } = -1;

    /// <summary>Counters of the abilities of a block whose paths follow each other.</summary>
    public ref ulong[] AbilityCounters => ref _abilityCounters;

    /// <summary>Counters of its factors.</summary>
    public ref ulong[] FactorCounters => ref _factorCounters;

    public Span<float> Normals => _normals.Span;

    public Span<double> Shifted => _shifted.Span;

    public Span<float> Global => _global.Span;

    public Span<float> Factors => _factors.Span;

    public Span<ushort> Uniforms => _uniforms.Span;

    public Span<ushort> Standing => _standing.Span;

    public Span<long> Sums => _sums.Span;

    public Span<ushort> Thresholds => _thresholds.Span;

    /// <summary>Room for what <see cref="PhiloxLanes.Prepare"/> leaves.</summary>
    public Span<ulong> Products => _products.Span;

    public Doubts Doubts { get; } = new();

    public void ReserveThresholds(int length)
    {
        if (_thresholds.Length < length)
        {
            _thresholds = new(length);
        }
    }

    /// <summary>So many zeros; whoever writes other numbers clears them.</summary>
    public Span<ushort> Digits(int length)
    {
        if (_digits.Length < length)
        {
            _digits = new(length);
            _digits.Span.Clear();
        }

        return _digits.Span;
    }

    /// <summary>Zeros for so many rungs.</summary>
    public long[] ClearFailed(int rungs) => Clear(ref _failed, rungs);

    public long[] ClearFailedSquares(int rungs) => Clear(ref _failedSquares, rungs);

    private static long[] Clear(ref long[] counts, int length)
    {
        if (counts.Length < length)
        {
            counts = new long[length];
        }
        else
        {
            counts.AsSpan().Clear();
        }

        return counts;
    }
}
