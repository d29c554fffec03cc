using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>The inner loops, over a block of paths whose length is a multiple of <see cref="Step"/>: draw, evaluate, accumulate.
/// Every form gives the same bits in <see cref="Draw"/>, <see cref="Normals"/> and, once doubts are settled, in what follows.
/// The vector forms are compiled fully at once, since a service may run them seldom and then at length.</summary>
internal abstract class PathKernel
{
    /// <summary>Paths are handled in multiples of this.</summary>
    public const int Step = 256;

    /// <summary>Counters are drawn in multiples of this.</summary>
    public const int CounterStep = 4 * CounterLayout.GroupCounters;

    /// <summary>Rungs of an account that are evaluated together: their number plus one is the length of a table of losses.</summary>
    public const int RungsAtOnce = 7;

    public const int TableLength = RungsAtOnce + 1;

    /// <summary>Paths that share an order of sums.</summary>
    public const int SumGroup = 32;

    /// <summary>Random words of a stream: for each group of eight counters the eight first pairs of words, then the eight second pairs.</summary>
    public abstract void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words);

    /// <summary>Standard normals by <c>PhiInv((k + 1/2) / 2^52)</c>, k the upper 52 bits of a word.</summary>
    public abstract void Normals(ReadOnlySpan<ulong> words, Span<double> normals);

    /// <summary>For each path a 16-bit value t with <c>t &lt;= 2^16 Phi(A + B Z) &lt;= t + 2</c>.</summary>
    public abstract void Thresholds(FailureClass failureClass, ReadOnlySpan<double> factors, ReadOnlySpan<float> singleFactors, Span<ushort> thresholds);

    /// <summary>Counts for each path the rungs that stand. Rung r's thresholds begin at <c>rungs[r]</c>. A rung has failed where the uniform's 16 bits lie
    /// below its threshold t, stands where they lie above t + 1, and is in doubt between.</summary>
    /// <returns>How many doubts were written.</returns>
    public abstract int Stand(
        ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, ReadOnlySpan<int> rungs, Span<ushort> standing, Span<Doubt> doubts);

    /// <summary>Adds to each path's sum the entry of the table for its standing rungs. Sums are kept in <see cref="SumOrder"/>.</summary>
    public abstract void Accumulate(ReadOnlySpan<ushort> standing, ReadOnlySpan<long> table, Span<long> sums);

    /// <summary>Adds to <c>failed[r]</c> the number of paths, among the first <paramref name="paths"/>, in which at most <c>rungs - 1 - r</c> rungs stand.</summary>
    public abstract void Tally(ReadOnlySpan<ushort> standing, int paths, int rungs, Span<long> failed);

    /// <summary>Path of a group of <see cref="SumGroup"/> whose sum stands at each place.</summary>
    public abstract ReadOnlySpan<byte> SumOrder { get; }

    /// <summary>True where this machine can run the form.</summary>
    public static bool Supports(KernelForm form) => form switch
    {
        KernelForm.Scalar => true,
        KernelForm.Avx2 => Avx2.IsSupported && Fma.IsSupported,

        // Vector512.IsHardwareAccelerated is false on processors that once slowed down under 512-bit work; these loops gain there all the same.
        KernelForm.Avx512 => Avx512F.IsSupported && Avx512BW.IsSupported,
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
