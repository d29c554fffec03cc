using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>256-bit vectors: four Philox blocks, eight thresholds, sixteen comparisons, four sums at a time.</summary>
internal sealed class Avx2Kernel : PiecewiseKernel
{
    // Of 16 bits in a vector.
    private const int Lanes = 16;

    // Where interleaving the halves of table entries, within 128-bit lanes, leaves sixteen paths.
    private static readonly byte[] Places =
    [
        0, 8, 1, 9, 4, 12, 5, 13, 2, 10, 3, 11, 6, 14, 7, 15,
        16, 24, 17, 25, 20, 28, 21, 29, 18, 26, 19, 27, 22, 30, 23, 31,
    ];

    protected override ReadOnlySpan<byte> SumPlaces => Places;

    /// <summary>As in <see cref="Avx512Kernel"/>, one group of eight counters at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words)
    {
        var keys = schedule.Keys;
        var start = PhiloxStart.Of(schedule, use, name);
        var (multiplier0, multiplier1) = (Vector256.Create((ulong)Philox.Multiplier0), Vector256.Create((ulong)Philox.Multiplier1));
        ref var counter = ref MemoryMarshal.GetReference(counters);
        ref var word = ref MemoryMarshal.GetReference(words);
        for (nuint i = 0; i + 8 <= (nuint)counters.Length; i += 8)
        {
            var a3 = Multiply(multiplier0, Vector256.LoadUnsafe(ref counter, i));
            var b3 = Multiply(multiplier0, Vector256.LoadUnsafe(ref counter, i + 4));
            var a1 = Multiply(multiplier1, (a3 >>> 32) ^ Vector256.Create(start.Mix2));
            var b1 = Multiply(multiplier1, (b3 >>> 32) ^ Vector256.Create(start.Mix2));
            var (a0, b0) = ((a1 >>> 32) ^ Vector256.Create(start.Mix0), (b1 >>> 32) ^ Vector256.Create(start.Mix0));
            var (a2, b2) = (a3 ^ Vector256.Create(start.Mix3), b3 ^ Vector256.Create(start.Mix3));
            a3 = b3 = Vector256.Create(start.Low);
            for (var round = 2; round < Philox.Rounds - 1; round++)
            {
                var (key0, key1) = (Vector256.Create(keys[2 * round]), Vector256.Create(keys[(2 * round) + 1]));
                var (productA0, productB0) = (Multiply(multiplier0, a0), Multiply(multiplier0, b0));
                var (productA1, productB1) = (Multiply(multiplier1, a2), Multiply(multiplier1, b2));
                (a0, b0) = ((productA1 >>> 32) ^ a1 ^ key0, (productB1 >>> 32) ^ b1 ^ key0);
                (a2, b2) = ((productA0 >>> 32) ^ a3 ^ key1, (productB0 >>> 32) ^ b3 ^ key1);
                (a1, b1, a3, b3) = (productA1, productB1, productA0, productB0);
            }

            var (last0, last1) = (Vector256.Create(keys[^2]), Vector256.Create(keys[^1]));
            (Multiply(multiplier1, a2) ^ (a1 << 32) ^ last0).StoreUnsafe(ref word, 2 * i);
            (Multiply(multiplier1, b2) ^ (b1 << 32) ^ last0).StoreUnsafe(ref word, (2 * i) + 4);
            (Multiply(multiplier0, a0) ^ (a3 << 32) ^ last1).StoreUnsafe(ref word, (2 * i) + 8);
            (Multiply(multiplier0, b0) ^ (b3 << 32) ^ last1).StoreUnsafe(ref word, (2 * i) + 12);
        }
    }

    public override void Normals(ReadOnlySpan<ulong> words, Span<float> normals) => SingleNormals.Of(words, normals);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Thresholds(ReadOnlySpan<FailureClass> classes, ReadOnlySpan<float> factors, Span<ushort> thresholds)
    {
        ref var factor = ref MemoryMarshal.GetReference(factors);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        foreach (ref readonly var failureClass in classes)
        {
            var (a, b) = (Vector256.Create(failureClass.SingleA), Vector256.Create(failureClass.SingleB));
            for (nuint i = 0; i < Tile; i += 2 * Lanes)
            {
                var (first, second, third, fourth) = SinglePhi.Of(
                    Vector256.FusedMultiplyAdd(b, Vector256.LoadUnsafe(ref factor, i), a),
                    Vector256.FusedMultiplyAdd(b, Vector256.LoadUnsafe(ref factor, i + 8), a),
                    Vector256.FusedMultiplyAdd(b, Vector256.LoadUnsafe(ref factor, i + 16), a),
                    Vector256.FusedMultiplyAdd(b, Vector256.LoadUnsafe(ref factor, i + 24), a));
                Pack(first, second).StoreUnsafe(ref threshold, i);
                Pack(third, fourth).StoreUnsafe(ref threshold, i + Lanes);
            }

            threshold = ref Unsafe.Add(ref threshold, Tile);
        }
    }

    // Rounds to integers and cuts below 0. Packing works within 128-bit lanes, which the permutation puts in order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Pack(Vector256<float> low, Vector256<float> high)
    {
        var packed = Avx2.PackUnsignedSaturate(Avx.ConvertToVector256Int32(low), Avx.ConvertToVector256Int32(high));
        return Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsUInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Stand(
        SectorSlice slice, int piece, ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, Span<ushort> standing, Span<ulong> doubtful)
    {
        doubtful.Clear();
        var classes = slice.ClassesOf(piece);
        var any = false;
        ref var uniform = ref MemoryMarshal.GetReference(uniforms);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var count = ref MemoryMarshal.GetReference(standing);
        for (var i = 0; i < standing.Length; i += Lanes)
        {
            ref var here = ref Unsafe.Add(ref threshold, (i / Tile * slice.Classes.Length * Tile) + (i % Tile));
            var u = Vector256.LoadUnsafe(ref uniform, (nuint)i);
            var counts = Vector256<ushort>.Zero;
            var nearest = Vector256<ushort>.Zero;
            foreach (var index in classes)
            {
                var t = Vector256.LoadUnsafe(ref here, (nuint)(index * Tile));
                var stands = Vector256.Equals(Vector256.Max(u, t), u);
                counts -= stands;
                nearest = Vector256.Max(nearest, t & stands);
            }

            counts.StoreUnsafe(ref count, (nuint)i);
            ulong near = Vector256.Equals(Avx2.SubtractSaturate(u - nearest, Vector256<ushort>.One), Vector256<ushort>.Zero).ExtractMostSignificantBits();
            doubtful[i / Tile] |= near << (i % Tile);
            any |= near != 0;
        }

        return any;
    }

    /// <summary>A lookup of eight 64-bit entries is two of eight 32-bit halves, which are then interleaved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Accumulate(ReadOnlySpan<ushort> standing, ReadOnlySpan<long> table, Span<long> sums)
    {
        Span<int> halves = stackalloc int[2 * TableLength];
        for (var i = 0; i < TableLength; i++)
        {
            halves[i] = (int)table[i];
            halves[TableLength + i] = (int)(table[i] >> 32);
        }

        var (low, high) = (Vector256.Create<int>(halves[..TableLength]), Vector256.Create<int>(halves[TableLength..]));
        ref var count = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ushort, int>(standing));
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)sums.Length; i += Lanes)
        {
            var counts = Vector256.LoadUnsafe(ref count, i / 2);
            Add(ref sum, i, Avx2.PermuteVar8x32(low, counts), Avx2.PermuteVar8x32(high, counts));
            counts >>>= 16;
            Add(ref sum, i + 8, Avx2.PermuteVar8x32(low, counts), Avx2.PermuteVar8x32(high, counts));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Tally(ReadOnlySpan<ushort> standing, int paths, Span<long> failed)
    {
        ref var count = ref MemoryMarshal.GetReference(standing);
        for (var i = 0; i < paths; i += Lanes)
        {
            var counts = Vector256.LoadUnsafe(ref count, (nuint)i).AsInt16();
            var present = paths - i >= Lanes ? ushort.MaxValue : (1u << (paths - i)) - 1;
            for (var rung = 0; rung < failed.Length; rung++)
            {
                var mask = Vector256.LessThan(counts, Vector256.Create((short)(failed.Length - rung))).ExtractMostSignificantBits();
                failed[rung] += BitOperations.PopCount(mask & present);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref long sum, nuint place, Vector256<int> low, Vector256<int> high)
    {
        (Vector256.LoadUnsafe(ref sum, place) + Avx2.UnpackLow(low, high).AsInt64()).StoreUnsafe(ref sum, place);
        (Vector256.LoadUnsafe(ref sum, place + 4) + Avx2.UnpackHigh(low, high).AsInt64()).StoreUnsafe(ref sum, place + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> a, Vector256<ulong> b) => Avx2.Multiply(a.AsUInt32(), b.AsUInt32());
}
