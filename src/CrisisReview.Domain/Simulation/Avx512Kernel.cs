using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>512-bit vectors: eight Philox blocks, sixteen thresholds, thirty-two comparisons, eight sums at a time.</summary>
internal sealed class Avx512Kernel : PathKernel
{
    // Of 16 bits in a vector.
    private const int Uniforms = 32;
    private const int Doubles = 8;

    // Tables are looked up by the low bits of 64-bit lanes, shifted by 16 bits from one lookup to the next: lane i of vector j holds path 4 i + j.
    private static readonly byte[] PathOrder =
        [.. Enumerable.Range(0, SumGroup).Select(place => (byte)((place % Doubles * 4) + (place / Doubles)))];

    public override ReadOnlySpan<byte> SumOrder => PathOrder;

    /// <summary>Four groups of counters side by side, because each step of a round waits long for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words)
    {
        ref var key = ref MemoryMarshal.GetArrayDataReference(schedule.Keys);
        var start = PhiloxStart.Of(schedule, use, name);
        var (mix0, mix2) = (Vector512.Create(start.Mix0), Vector512.Create(start.Mix2));
        var (mix3, low) = (Vector512.Create(start.Mix3), Vector512.Create(start.Low));
        var (last0, last1) = (Vector512.Create(schedule.Keys[^2] << 32), Vector512.Create(schedule.Keys[^1] << 32));
        ref var counter = ref MemoryMarshal.GetReference(counters);
        ref var word = ref MemoryMarshal.GetReference(words);
        for (nuint i = 0; i + 32 <= (nuint)counters.Length; i += 32)
        {
            var a = new PhiloxLanes(Vector512.LoadUnsafe(ref counter, i), mix0, mix2, mix3, low);
            var b = new PhiloxLanes(Vector512.LoadUnsafe(ref counter, i + 8), mix0, mix2, mix3, low);
            var c = new PhiloxLanes(Vector512.LoadUnsafe(ref counter, i + 16), mix0, mix2, mix3, low);
            var d = new PhiloxLanes(Vector512.LoadUnsafe(ref counter, i + 24), mix0, mix2, mix3, low);
            Round(ref key, 2, ref a, ref b, ref c, ref d);
            Round(ref key, 3, ref a, ref b, ref c, ref d);
            Round(ref key, 4, ref a, ref b, ref c, ref d);
            Round(ref key, 5, ref a, ref b, ref c, ref d);
            Round(ref key, 6, ref a, ref b, ref c, ref d);
            Round(ref key, 7, ref a, ref b, ref c, ref d);
            Round(ref key, 8, ref a, ref b, ref c, ref d);
            a.Finish(last0, last1, ref word, 2 * i);
            b.Finish(last0, last1, ref word, (2 * i) + 16);
            c.Finish(last0, last1, ref word, (2 * i) + 32);
            d.Finish(last0, last1, ref word, (2 * i) + 48);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong key, nuint round, ref PhiloxLanes a, ref PhiloxLanes b, ref PhiloxLanes c, ref PhiloxLanes d)
    {
        var (key0, key1) = (Vector512.Create(Unsafe.Add(ref key, 2 * round)), Vector512.Create(Unsafe.Add(ref key, (2 * round) + 1)));
        a.Round(key0, key1);
        b.Round(key0, key1);
        c.Round(key0, key1);
        d.Round(key0, key1);
    }

    public override void Normals(ReadOnlySpan<ulong> words, Span<double> normals) => VectorNormals.Of(words, normals);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Thresholds(FailureClass failureClass, ReadOnlySpan<double> factors, ReadOnlySpan<float> singleFactors, Span<ushort> thresholds)
    {
        var (a, b) = (Vector512.Create((float)failureClass.A), Vector512.Create((float)failureClass.B));
        var order = Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7);
        ref var factor = ref MemoryMarshal.GetReference(singleFactors);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        for (nuint i = 0; i < (nuint)thresholds.Length; i += 2 * Uniforms)
        {
            var (first, second, third, fourth) = SinglePhi.Of(
                Vector512.FusedMultiplyAdd(b, Vector512.LoadUnsafe(ref factor, i), a),
                Vector512.FusedMultiplyAdd(b, Vector512.LoadUnsafe(ref factor, i + 16), a),
                Vector512.FusedMultiplyAdd(b, Vector512.LoadUnsafe(ref factor, i + 32), a),
                Vector512.FusedMultiplyAdd(b, Vector512.LoadUnsafe(ref factor, i + 48), a));
            Pack(first, second, order).StoreUnsafe(ref threshold, i);
            Pack(third, fourth, order).StoreUnsafe(ref threshold, i + Uniforms);
        }
    }

    // Rounds to integers and cuts below 0. Packing works within 128-bit lanes, which the permutation puts in order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Pack(Vector512<float> low, Vector512<float> high, Vector512<long> order)
    {
        var packed = Avx512BW.PackUnsignedSaturate(Avx512F.ConvertToVector512Int32(low), Avx512F.ConvertToVector512Int32(high));
        return Avx512F.PermuteVar8x64(packed.AsInt64(), order).AsUInt16();
    }

    /// <summary>Beside the counts the least distance to a threshold is kept: below it the distance wraps around and is large.
    /// Four vectors share the walk along the rungs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Stand(
        ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, ReadOnlySpan<int> rungs, Span<ushort> standing, Span<Doubt> doubts)
    {
        var found = 0;
        ref var uniform = ref MemoryMarshal.GetReference(uniforms);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var count = ref MemoryMarshal.GetReference(standing);
        for (nuint i = 0; i < (nuint)uniforms.Length; i += 4 * Uniforms)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref uniform, i), Vector512.LoadUnsafe(ref uniform, i + 32));
            var (c, d) = (Vector512.LoadUnsafe(ref uniform, i + 64), Vector512.LoadUnsafe(ref uniform, i + 96));
            var (countA, countB, countC, countD) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero, Vector512<ushort>.Zero, Vector512<ushort>.Zero);
            var nearA = Vector512<ushort>.AllBitsSet;
            var (nearB, nearC, nearD) = (nearA, nearA, nearA);
            ref var thresholdHere = ref Unsafe.Add(ref threshold, i);
            foreach (var start in rungs)
            {
                ref var t = ref Unsafe.Add(ref thresholdHere, (nuint)(uint)start);
                Compare(a, Vector512.LoadUnsafe(ref t), ref countA, ref nearA);
                Compare(b, Vector512.LoadUnsafe(ref t, 32), ref countB, ref nearB);
                Compare(c, Vector512.LoadUnsafe(ref t, 64), ref countC, ref nearC);
                Compare(d, Vector512.LoadUnsafe(ref t, 96), ref countD, ref nearD);
            }

            countA.StoreUnsafe(ref count, i);
            countB.StoreUnsafe(ref count, i + 32);
            countC.StoreUnsafe(ref count, i + 64);
            countD.StoreUnsafe(ref count, i + 96);
            if (Vector512.LessThanOrEqualAny(Vector512.Min(Vector512.Min(nearA, nearB), Vector512.Min(nearC, nearD)), Vector512<ushort>.One))
            {
                doubts[found++] = new((int)i, Near(nearA) | (Near(nearB) << Uniforms));
                doubts[found++] = new((int)i + 64, Near(nearC) | (Near(nearD) << Uniforms));
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compare(Vector512<ushort> uniform, Vector512<ushort> threshold, ref Vector512<ushort> count, ref Vector512<ushort> near)
    {
        count = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(uniform, threshold), count + Vector512<ushort>.One, count);
        near = Vector512.Min(near, uniform - threshold);
    }

    private static ulong Near(Vector512<ushort> distances) => Vector512.LessThanOrEqual(distances, Vector512<ushort>.One).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
}
