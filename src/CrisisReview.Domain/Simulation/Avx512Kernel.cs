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
    private static readonly byte[] Places =
        [.. Enumerable.Range(0, SumGroup).Select(path => (byte)((path % 4 * Doubles) + (path / 4)))];

    protected override ReadOnlySpan<byte> SumPlaces => Places;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words)
    {
        ref var counter = ref MemoryMarshal.GetReference(counters);
        ref var word = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ulong, ushort>(words));
        for (nuint i = 0; i + TileCounters <= (nuint)counters.Length; i += TileCounters)
        {
            PhiloxLanes.Draw(schedule, PhiloxStart.Of(schedule, use, name), ref Unsafe.Add(ref counter, i), out var first, out var second);
            first.StoreUnsafe(ref word, 8 * i);
            second.StoreUnsafe(ref word, (8 * i) + VectorQuad.Length);
        }
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

    /// <summary>A tile of an account stays in registers from the draw to the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Sum(
        PhiloxSchedule schedule, SectorSlice slice, int account, ReadOnlySpan<ulong> counters, ReadOnlySpan<ushort> thresholds, Span<long> sums, Doubts doubts)
    {
        ref var counter = ref MemoryMarshal.GetReference(counters);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (; account < slice.Accounts.Length && doubts.HasRoomFor(slice.PieceCountOf(account)); account++)
        {
            PhiloxLanes.Draw(schedule, PhiloxStart.Of(schedule, RandomUse.Ability, slice.Names[account]), ref counter, out var first, out var second);
            for (var piece = slice.FirstPieces[account]; piece < slice.FirstPieces[account + 1]; piece++)
            {
                var (countFirst, countSecond) = (VectorQuad.Zero, VectorQuad.Zero);
                var (nearFirst, nearSecond) = (VectorQuad.AllBitsSet, VectorQuad.AllBitsSet);
                foreach (var index in slice.ClassesOf(piece))
                {
                    ref var here = ref Unsafe.Add(ref threshold, (nuint)index * Tile);
                    Compare(first, ref here, ref countFirst, ref nearFirst);
                    Compare(second, ref Unsafe.Add(ref here, VectorQuad.Length), ref countSecond, ref nearSecond);
                }

                if (IsDoubtful(nearFirst, nearSecond))
                {
                    var doubt = doubts.Add(account, piece);
                    Note(nearFirst, nearSecond, doubts.PathsOf(doubt));
                    first.StoreUnsafe(ref MemoryMarshal.GetReference(doubts.UniformsOf(doubt)), 0);
                    second.StoreUnsafe(ref MemoryMarshal.GetReference(doubts.UniformsOf(doubt)), VectorQuad.Length);
                }

                var losses = Vector512.Create(slice.TableOf(piece));
                Accumulate(losses, countFirst, ref sum);
                Accumulate(losses, countSecond, ref Unsafe.Add(ref sum, VectorQuad.Length));
            }
        }

        return account;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Stand(
        ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, ReadOnlySpan<ushort> classes, Span<ushort> standing, Span<ulong> doubtful)
    {
        ref var uniform = ref MemoryMarshal.GetReference(uniforms);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var count = ref MemoryMarshal.GetReference(standing);
        var (first, second) = (VectorQuad.LoadUnsafe(ref uniform, 0), VectorQuad.LoadUnsafe(ref uniform, VectorQuad.Length));
        var (countFirst, countSecond) = (VectorQuad.Zero, VectorQuad.Zero);
        var (nearFirst, nearSecond) = (VectorQuad.AllBitsSet, VectorQuad.AllBitsSet);
        foreach (var index in classes)
        {
            ref var here = ref Unsafe.Add(ref threshold, (nuint)index * Tile);
            Compare(first, ref here, ref countFirst, ref nearFirst);
            Compare(second, ref Unsafe.Add(ref here, VectorQuad.Length), ref countSecond, ref nearSecond);
        }

        countFirst.StoreUnsafe(ref count, 0);
        countSecond.StoreUnsafe(ref count, VectorQuad.Length);
        if (!IsDoubtful(nearFirst, nearSecond))
        {
            return false;
        }

        Note(nearFirst, nearSecond, doubtful);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compare(in VectorQuad uniforms, ref ushort threshold, ref VectorQuad counts, ref VectorQuad near)
    {
        Compare(uniforms.A, Vector512.LoadUnsafe(ref threshold), ref counts.A, ref near.A);
        Compare(uniforms.B, Vector512.LoadUnsafe(ref threshold, Uniforms), ref counts.B, ref near.B);
        Compare(uniforms.C, Vector512.LoadUnsafe(ref threshold, 2 * Uniforms), ref counts.C, ref near.C);
        Compare(uniforms.D, Vector512.LoadUnsafe(ref threshold, 3 * Uniforms), ref counts.D, ref near.D);
    }

    // Beside the count the least distance to a threshold is kept: below a threshold the distance wraps around and is large.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compare(Vector512<ushort> uniform, Vector512<ushort> threshold, ref Vector512<ushort> count, ref Vector512<ushort> near)
    {
        count = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(uniform, threshold), count + Vector512<ushort>.One, count);
        near = Vector512.Min(near, uniform - threshold);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDoubtful(in VectorQuad first, in VectorQuad second) => Vector512.LessThanOrEqualAny(
        Vector512.Min(
            Vector512.Min(Vector512.Min(first.A, first.B), Vector512.Min(first.C, first.D)),
            Vector512.Min(Vector512.Min(second.A, second.B), Vector512.Min(second.C, second.D))),
        Vector512<ushort>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Note(in VectorQuad first, in VectorQuad second, Span<ulong> doubtful)
    {
        doubtful[0] = Near(first.A) | (Near(first.B) << Uniforms);
        doubtful[1] = Near(first.C) | (Near(first.D) << Uniforms);
        doubtful[2] = Near(second.A) | (Near(second.B) << Uniforms);
        doubtful[3] = Near(second.C) | (Near(second.D) << Uniforms);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Near(Vector512<ushort> distances) => Vector512.LessThanOrEqual(distances, Vector512<ushort>.One).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(Vector512<long> losses, in VectorQuad counts, ref long sums)
    {
        Accumulate(losses, counts.A.AsInt64(), ref sums);
        Accumulate(losses, counts.B.AsInt64(), ref Unsafe.Add(ref sums, Uniforms));
        Accumulate(losses, counts.C.AsInt64(), ref Unsafe.Add(ref sums, 2 * Uniforms));
        Accumulate(losses, counts.D.AsInt64(), ref Unsafe.Add(ref sums, 3 * Uniforms));
    }

    // The lookup reads the lowest three bits of each lane and counts are at most seven.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(Vector512<long> losses, Vector512<long> counts, ref long sums)
    {
        (Vector512.LoadUnsafe(ref sums) + Avx512F.PermuteVar8x64(losses, counts)).StoreUnsafe(ref sums);
        (Vector512.LoadUnsafe(ref sums, Doubles) + Avx512F.PermuteVar8x64(losses, counts >>> 16)).StoreUnsafe(ref sums, Doubles);
        (Vector512.LoadUnsafe(ref sums, 2 * Doubles) + Avx512F.PermuteVar8x64(losses, counts >>> 32)).StoreUnsafe(ref sums, 2 * Doubles);
        (Vector512.LoadUnsafe(ref sums, 3 * Doubles) + Avx512F.PermuteVar8x64(losses, counts >>> 48)).StoreUnsafe(ref sums, 3 * Doubles);
    }

    /// <summary>The counts of paths by standing rungs stand side by side in eight bytes of a lane: a lane sees at most an eighth of a block's paths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Tally(ReadOnlySpan<ushort> standing, int paths, Span<long> failed)
    {
        var one = Vector512.Create(1L, 1L << 8, 1L << 16, 1L << 24, 1L << 32, 1L << 40, 1L << 48, 1L << 56);
        var totals = Vector512<long>.Zero;
        ref var count = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ushort, long>(standing));
        var whole = paths / Uniforms * Uniforms;
        for (nuint i = 0; i < (nuint)whole; i += Uniforms)
        {
            var counts = Vector512.LoadUnsafe(ref count, i / 4);
            totals += Avx512F.PermuteVar8x64(one, counts);
            totals += Avx512F.PermuteVar8x64(one, counts >>> 16);
            totals += Avx512F.PermuteVar8x64(one, counts >>> 32);
            totals += Avx512F.PermuteVar8x64(one, counts >>> 48);
        }

        Span<int> byStanding = stackalloc int[TableLength];
        Spread(totals, byStanding);
        foreach (var rungs in standing[whole..paths])
        {
            byStanding[rungs]++;
        }

        var reached = 0;
        for (var standingRungs = 0; standingRungs < failed.Length; standingRungs++)
        {
            reached += byStanding[standingRungs];
            failed[failed.Length - 1 - standingRungs] += reached;
        }
    }

    // Adds up byte b of all lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(Vector512<long> lanes, Span<int> bytes)
    {
        var even = lanes & Vector512.Create(0x00FF_00FF_00FF_00FFL);
        var odd = (lanes >>> 8) & Vector512.Create(0x00FF_00FF_00FF_00FFL);
        var (evens, odds) = (Vector512.Sum(even), Vector512.Sum(odd));
        for (var i = 0; i < bytes.Length / 2; i++)
        {
            bytes[2 * i] = (ushort)(evens >> (16 * i));
            bytes[(2 * i) + 1] = (ushort)(odds >> (16 * i));
        }
    }
}
