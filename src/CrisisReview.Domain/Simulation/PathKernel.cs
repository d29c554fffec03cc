using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>The inner loops, over paths whose number is a multiple of <see cref="Tile"/>: draw, evaluate, accumulate.
/// Every form gives the same bits in <see cref="Draw"/>, <see cref="Normals"/> and, once doubts are settled, in what follows.
/// The vector forms are compiled fully at once, since a service may run them seldom and then at length.</summary>
internal abstract class PathKernel
{
    /// <summary>Paths that are handled together: the thresholds of a slice's classes stay in the fastest cache, and a mask has a bit for each.</summary>
    public const int Tile = 64;

    /// <summary>Counters that serve a tile.</summary>
    public const int TileCounters = CounterLayout.GroupCounters;

    /// <summary>Counters are drawn in multiples of this.</summary>
    public const int CountersAtOnce = 4 * CounterLayout.GroupCounters;

    /// <summary>Tiles whose losses are added together.</summary>
    public const int TilesAtOnce = 2;

    /// <summary>Paths of these.</summary>
    public const int Stripe = TilesAtOnce * Tile;

    /// <summary>Rungs of an account that are evaluated together: their number plus one is the length of a table of losses.</summary>
    public const int RungsAtOnce = 7;

    public const int TableLength = RungsAtOnce + 1;

    /// <summary>Paths that share an order of sums.</summary>
    public const int SumGroup = 32;

    /// <summary>Random words of a stream: for each group of eight counters the eight first pairs of words, then the eight second pairs.</summary>
    public abstract void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words);

    /// <summary>The first 16 bits of an account's uniform in each path of a list.</summary>
    /// <param name="schedule">Keys.</param>
    /// <param name="slice">Has the account.</param>
    /// <param name="account">Index in the slice.</param>
    /// <param name="block">A list of paths.</param>
    /// <param name="words">Room for the words of the list's counters.</param>
    /// <param name="uniforms">Room for the paths and <see cref="UniformPicks.Numbers"/> more, which holds anything afterwards.</param>
    public abstract void Uniforms(PhiloxSchedule schedule, SectorSlice slice, int account, PathBlock block, Span<ulong> words, Span<ushort> uniforms);

    /// <summary>Standard normals <c>PhiInv((k + 1/2) / 2^52)</c>, k the upper 52 bits of a word, to within <see cref="FactorDraw.SingleError"/> together with what becomes of them.
    /// As many as words, whose number is a multiple of 64.</summary>
    public abstract void Normals(ReadOnlySpan<ulong> words, Span<float> normals);

    /// <summary>For each class, all of one sector, and each path of a tile a 16-bit value t with <c>t &lt;= 2^16 Phi(A + B Z) &lt;= t + 2</c> for all Z within
    /// <see cref="FactorDraw.SingleError"/> of the given factor. Class c's begin at c times the tile's length.</summary>
    public abstract void Thresholds(ReadOnlySpan<FailureClass> classes, ReadOnlySpan<float> factors, Span<ushort> thresholds);

    /// <summary>Adds to the sum of each path of a stripe, at <see cref="SumPlaceOf"/>, what the slice's accounts lose there, from <paramref name="account"/> to before <paramref name="end"/>, or until the list of doubts is full. Both begin a pair, or <paramref name="end"/> is the number of accounts.
    /// Class c's thresholds for the first tile begin at c times the tile's length; after those of all classes come those for the second tile.</summary>
    /// <returns>The first account that has not been added.</returns>
    public abstract int Sum(
        PhiloxSchedule schedule, SectorSlice slice, int account, int end, ReadOnlySpan<ulong> counters, ReadOnlySpan<ushort> thresholds, Span<long> sums, BlockScratch scratch);

    /// <summary>Counts for each path the rungs of a piece that stand; where all do, it may be a larger number. The thresholds are those of all classes for the first tile, then for the next, and so on. A rung has failed where
    /// the uniform's 16 bits lie below its threshold t, stands where they lie above t + 1, and is in doubt between:
    /// <paramref name="doubtful"/> gets a bit for each path, one element a tile.</summary>
    /// <returns>Whether there is a doubt.</returns>
    public abstract bool Stand(
        SectorSlice slice, int piece, ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, Span<ushort> standing, Span<ulong> doubtful);

    /// <summary>Adds to <c>failed[r]</c> the number of paths, among the first <paramref name="paths"/> of at most <see cref="PathBlock.Size"/>, in which rung r has failed: of n rungs
    /// at most n - 1 - r stand.</summary>
    public abstract void Tally(ReadOnlySpan<ushort> standing, int paths, Span<long> failed);

    /// <summary>Most doubts that a kernel may list before it looks whether there is room.</summary>
    public static int DoubtsOf(SectorSlice slice) => TilesAtOnce * AccountPairs.Length * slice.MostPieces;

    /// <summary>Place of the sum of each path of a group of <see cref="SumGroup"/>.</summary>
    protected abstract ReadOnlySpan<byte> SumPlaces { get; }

    /// <summary>Place of a path's sum.</summary>
    public int SumPlaceOf(int path) => (path / SumGroup * SumGroup) + SumPlaces[path % SumGroup];

    /// <summary>Adds sums to the losses of the paths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(Span<long> losses, ReadOnlySpan<long> sums)
    {
        var places = SumPlaces[..SumGroup];
        for (var first = 0; first < losses.Length; first += SumGroup)
        {
            var group = sums.Slice(first, SumGroup);
            var here = losses[first..Math.Min(first + SumGroup, losses.Length)];
            for (var i = 0; i < here.Length; i++)
            {
                here[i] += group[places[i]];
            }
        }
    }

    /// <summary>True where this machine can run the form.</summary>
    public static bool Supports(KernelForm form) => form switch
    {
        KernelForm.Scalar => true,
        KernelForm.Avx2 => Avx2.IsSupported && Fma.IsSupported,

        // Vector512.IsHardwareAccelerated is false on processors that once slowed down under 512-bit work; these loops gain there all the same.
        KernelForm.Avx512 => Avx512F.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported,
        _ => false,
    };

    public static KernelForm Best =>
        Supports(KernelForm.Avx512) ? KernelForm.Avx512
        : Supports(KernelForm.Avx2) ? KernelForm.Avx2
        : KernelForm.Scalar;

    /// <exception cref="PlatformNotSupportedException">This machine cannot run the form.</exception>
    public static PathKernel Of(KernelForm form) => (Supports(form), form) switch
    {
        (true, KernelForm.Scalar) => new ScalarKernel(),
        (true, KernelForm.Avx2) => new Avx2Kernel(),
        (true, KernelForm.Avx512) => new Avx512Kernel(),
        _ => throw new PlatformNotSupportedException($"This machine has no instructions for the form {form}."),
    };
}
