using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>512-bit vectors: eight Philox blocks, sixteen thresholds, thirty-two comparisons, eight sums at a time.</summary>
internal sealed class Avx512Kernel : PathKernel
{
    private const int Uniforms = 32;
    private const int Doubles = 8;

    // Tables are looked up by the low bits of 64-bit lanes, shifted by 16 bits from one lookup to the next: lane i of vector j holds path 4 i + j.
    private static readonly byte[] PathOrder =
        [.. Enumerable.Range(0, SumGroup).Select(place => (byte)((place % Doubles * 4) + (place / Doubles)))];

    public override ReadOnlySpan<byte> SumOrder => PathOrder;

    /// <summary>Two groups of counters at once, to hide the latency of the multiplications. A word stands in the low half of its lane and what the
    /// high half holds does not matter, so the low half of a product is the product itself. The first two rounds multiply values that
    /// are the same in all lanes.</summary>
    public override void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words)
    {
        var (keys0, keys1) = (schedule.Keys0, schedule.Keys1);
        var start = PhiloxStart.Of(schedule, use, name);
        var (multiplier0, multiplier1) = (Vector512.Create((ulong)Philox.Multiplier0), Vector512.Create((ulong)Philox.Multiplier1));
        ref var counter = ref MemoryMarshal.GetReference(counters);
        ref var word = ref MemoryMarshal.GetReference(words);
        for (nuint i = 0; i + 16 <= (nuint)counters.Length; i += 16)
        {
            var a3 = Multiply(multiplier0, Vector512.LoadUnsafe(ref counter, i));
            var b3 = Multiply(multiplier0, Vector512.LoadUnsafe(ref counter, i + Doubles));
            var a1 = Multiply(multiplier1, (a3 >>> 32) ^ Vector512.Create(start.Mix2));
            var b1 = Multiply(multiplier1, (b3 >>> 32) ^ Vector512.Create(start.Mix2));
            var (a0, b0) = ((a1 >>> 32) ^ Vector512.Create(start.Mix0), (b1 >>> 32) ^ Vector512.Create(start.Mix0));
            var (a2, b2) = (a3 ^ Vector512.Create(start.Mix3), b3 ^ Vector512.Create(start.Mix3));
            a3 = b3 = Vector512.Create(start.Low);
            for (var round = 2; round < Philox.Rounds - 1; round++)
            {
                var (key0, key1) = (Vector512.Create(keys0[round]), Vector512.Create(keys1[round]));
                var (productA0, productB0) = (Multiply(multiplier0, a0), Multiply(multiplier0, b0));
                var (productA1, productB1) = (Multiply(multiplier1, a2), Multiply(multiplier1, b2));
                (a0, b0) = ((productA1 >>> 32) ^ a1 ^ key0, (productB1 >>> 32) ^ b1 ^ key0);
                (a2, b2) = ((productA0 >>> 32) ^ a3 ^ key1, (productB0 >>> 32) ^ b3 ^ key1);
                (a1, b1, a3, b3) = (productA1, productB1, productA0, productB0);
            }

            // The last round leaves two words in each lane.
            var (last0, last1) = (Vector512.Create(keys0[^1] << 32), Vector512.Create(keys1[^1] << 32));
            (Multiply(multiplier1, a2) ^ (a1 << 32) ^ last0).StoreUnsafe(ref word, 2 * i);
            (Multiply(multiplier0, a0) ^ (a3 << 32) ^ last1).StoreUnsafe(ref word, (2 * i) + 8);
            (Multiply(multiplier1, b2) ^ (b1 << 32) ^ last0).StoreUnsafe(ref word, (2 * i) + 16);
            (Multiply(multiplier0, b0) ^ (b3 << 32) ^ last1).StoreUnsafe(ref word, (2 * i) + 24);
        }
    }

    public override void Normals(ReadOnlySpan<ulong> words, Span<double> normals) => VectorNormals.Of(words, normals);

    public override void Thresholds(FailureClass failureClass, ReadOnlySpan<double> factors, ReadOnlySpan<float> singleFactors, Span<ushort> thresholds)
    {
        var (a, b) = (Vector512.Create((float)failureClass.A), Vector512.Create((float)failureClass.B));
        var order = Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7);
        ref var factor = ref MemoryMarshal.GetReference(singleFactors);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        for (nuint i = 0; i < (nuint)thresholds.Length; i += Uniforms)
        {
            var low = Threshold(Vector512.LoadUnsafe(ref factor, i), a, b);
            var high = Threshold(Vector512.LoadUnsafe(ref factor, i + 16), a, b);

            // Packing saturates at 0 and works within 128-bit lanes, which the permutation puts in order.
            var packed = Avx512BW.PackUnsignedSaturate(low, high).AsInt64();
            Avx512F.PermuteVar8x64(packed, order).AsUInt16().StoreUnsafe(ref threshold, i);
        }
    }

    private static Vector512<int> Threshold(Vector512<float> factor, Vector512<float> a, Vector512<float> b) =>
        Avx512F.ConvertToVector512Int32(SinglePhi.Of(Vector512.FusedMultiplyAdd(b, factor, a)));

    /// <summary>Beside the count the largest threshold among the standing rungs is kept: a path is in doubt iff its uniform is within one of that.</summary>
    public override int Stand(
        ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, ReadOnlySpan<int> rungs, Span<ushort> standing, Span<Doubt> doubts)
    {
        var found = 0;
        var one = Vector512<ushort>.One;
        ref var uniform = ref MemoryMarshal.GetReference(uniforms);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var count = ref MemoryMarshal.GetReference(standing);
        for (nuint i = 0; i < (nuint)uniforms.Length; i += Uniforms)
        {
            var u = Vector512.LoadUnsafe(ref uniform, i);
            var counts = Vector512<ushort>.Zero;
            var nearest = Vector512<ushort>.Zero;
            foreach (var start in rungs)
            {
                var t = Vector512.LoadUnsafe(ref threshold, (nuint)start + i);
                var stands = Vector512.GreaterThanOrEqual(u, t);
                counts = Vector512.ConditionalSelect(stands, counts + one, counts);
                nearest = Vector512.ConditionalSelect(stands, Vector512.Max(nearest, t), nearest);
            }

            counts.StoreUnsafe(ref count, i);
            var doubtful = Vector512.LessThanOrEqual(u - nearest, one).ExtractMostSignificantBits();
            if (doubtful != 0)
            {
                doubts[found++] = new((int)i, (uint)doubtful);
            }
        }

        return found;
    }

    public override void Accumulate(ReadOnlySpan<ushort> standing, ReadOnlySpan<long> table, Span<long> sums)
    {
        var losses = Vector512.Create(table);
        ref var count = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ushort, long>(standing));
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)sums.Length; i += Uniforms)
        {
            // The lookup reads the lowest three bits of each lane and counts are at most seven.
            var counts = Vector512.LoadUnsafe(ref count, i / 4);
            (Vector512.LoadUnsafe(ref sum, i) + Avx512F.PermuteVar8x64(losses, counts)).StoreUnsafe(ref sum, i);
            (Vector512.LoadUnsafe(ref sum, i + 8) + Avx512F.PermuteVar8x64(losses, counts >>> 16)).StoreUnsafe(ref sum, i + 8);
            (Vector512.LoadUnsafe(ref sum, i + 16) + Avx512F.PermuteVar8x64(losses, counts >>> 32)).StoreUnsafe(ref sum, i + 16);
            (Vector512.LoadUnsafe(ref sum, i + 24) + Avx512F.PermuteVar8x64(losses, counts >>> 48)).StoreUnsafe(ref sum, i + 24);
        }
    }

    public override void Tally(ReadOnlySpan<ushort> standing, int paths, int rungs, Span<long> failed)
    {
        ref var count = ref MemoryMarshal.GetReference(standing);
        for (var i = 0; i < paths; i += Uniforms)
        {
            var counts = Vector512.LoadUnsafe(ref count, (nuint)i);
            var present = paths - i >= Uniforms ? uint.MaxValue : (1u << (paths - i)) - 1;
            for (var rung = 0; rung < rungs; rung++)
            {
                var mask = Vector512.LessThan(counts, Vector512.Create((ushort)(rungs - rung))).ExtractMostSignificantBits();
                failed[rung] += BitOperations.PopCount((uint)mask & present);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
}
