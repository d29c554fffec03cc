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

    public override void Normals(ReadOnlySpan<ulong> words, Span<float> normals) => SingleNormals.Of(words, normals);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Thresholds(ReadOnlySpan<FailureClass> classes, ReadOnlySpan<float> factors, Span<ushort> thresholds)
    {
        var tables = PhiCubics.Tables;
        ref var factor = ref MemoryMarshal.GetReference(factors);
        for (nuint i = 0; i < Tile; i += 2 * Uniforms)
        {
            var (w, x) = Unpacked(ref factor, i);
            var (y, z) = Unpacked(ref factor, i + Uniforms);
            var here = SingleQuad.Of(w, x, y, z);
            var (risenFirst, risenSecond) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero);
            ref var threshold = ref Unsafe.Add(ref MemoryMarshal.GetReference(thresholds), i);
            foreach (ref readonly var failureClass in classes)
            {
                var phi = PhiCubics.Of(SingleQuad.MultiplyAdd(SingleQuad.Of(failureClass.SingleB), here, SingleQuad.Of(failureClass.SingleA)), tables);

                // Between cubics a value may fall by a rounding; the search needs values that never do.
                risenFirst = Vector512.Max(risenFirst, Pack(phi.A, phi.B));
                risenSecond = Vector512.Max(risenSecond, Pack(phi.C, phi.D));
                risenFirst.StoreUnsafe(ref threshold);
                risenSecond.StoreUnsafe(ref threshold, Uniforms);
                threshold = ref Unsafe.Add(ref threshold, Tile);
            }
        }
    }

    // Packing works within quarters of vectors; this is the order that it leaves as that of the paths.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Low, Vector512<float> High) Unpacked(ref float factors, nuint path)
    {
        var (first, second) = (Vector512.LoadUnsafe(ref factors, path), Vector512.LoadUnsafe(ref factors, path + (Uniforms / 2)));
        return (Avx512F.Shuffle4x128(first, second, 0b10_00_10_00), Avx512F.Shuffle4x128(first, second, 0b11_01_11_01));
    }

    // Rounds to integers and cuts below 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Pack(Vector512<float> low, Vector512<float> high) =>
        Avx512BW.PackUnsignedSaturate(Avx512F.ConvertToVector512Int32(low), Avx512F.ConvertToVector512Int32(high));

    /// <summary>Thresholds rise from class to class, so three comparisons find how many of seven a uniform has reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Sum(
        PhiloxSchedule schedule, SectorSlice slice, int account, ReadOnlySpan<ulong> counters, ReadOnlySpan<ushort> thresholds, Span<long> sums, Doubts doubts)
    {
        ref var counter = ref MemoryMarshal.GetReference(counters);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var searched = ref MemoryMarshal.GetArrayDataReference(slice.SearchedClasses);
        for (; account < slice.Accounts.Length && doubts.HasRoomFor(slice.PieceCountOf(account)); account++)
        {
            PhiloxLanes.Draw(schedule, PhiloxStart.Of(schedule, RandomUse.Ability, slice.Names[account]), ref counter, out var first, out var second);
            for (var piece = slice.FirstPieces[account]; piece < slice.FirstPieces[account + 1]; piece++)
            {
                ref var index = ref Unsafe.Add(ref searched, piece * TableLength);
                ref var t1 = ref Unsafe.Add(ref threshold, (nuint)index * Tile);
                ref var t2 = ref Unsafe.Add(ref threshold, (nuint)Unsafe.Add(ref index, 1) * Tile);
                ref var t3 = ref Unsafe.Add(ref threshold, (nuint)Unsafe.Add(ref index, 2) * Tile);
                ref var t4 = ref Unsafe.Add(ref threshold, (nuint)Unsafe.Add(ref index, 3) * Tile);
                ref var t5 = ref Unsafe.Add(ref threshold, (nuint)Unsafe.Add(ref index, 4) * Tile);
                ref var t6 = ref Unsafe.Add(ref threshold, (nuint)Unsafe.Add(ref index, 5) * Tile);
                ref var t7 = ref Unsafe.Add(ref threshold, (nuint)Unsafe.Add(ref index, 6) * Tile);
                var losses = Vector512.Create(slice.TableOf(piece));
                Search(first, 0, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, out var nearFirst, out var countFirst);
                Accumulate(losses, countFirst, ref sum);
                Search(second, VectorQuad.Length, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, out var nearSecond, out var countSecond);
                Accumulate(losses, countSecond, ref Unsafe.Add(ref sum, VectorQuad.Length));
                if (IsDoubtful(nearFirst, nearSecond))
                {
                    var doubt = doubts.Add(account, piece);
                    Note(nearFirst, nearSecond, doubts.PathsOf(doubt));
                    first.StoreUnsafe(ref MemoryMarshal.GetReference(doubts.UniformsOf(doubt)), 0);
                    second.StoreUnsafe(ref MemoryMarshal.GetReference(doubts.UniformsOf(doubt)), VectorQuad.Length);
                }
            }
        }

        return account;
    }

    // In the low three bits of each uniform's lane the number of thresholds that it has reached. Near is the distance to the highest of these.
    // Step by step for four vectors, because each step waits for the one before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Search(
        in VectorQuad uniform, nuint path, ref ushort t1, ref ushort t2, ref ushort t3, ref ushort t4, ref ushort t5, ref ushort t6, ref ushort t7, out VectorQuad near, out VectorQuad count)
    {
        VectorQuad upper, quarter, odd, eighth;
        upper.A = Vector512.GreaterThanOrEqual(uniform.A, Vector512.LoadUnsafe(ref t4, path));
        upper.B = Vector512.GreaterThanOrEqual(uniform.B, Vector512.LoadUnsafe(ref t4, path + Uniforms));
        upper.C = Vector512.GreaterThanOrEqual(uniform.C, Vector512.LoadUnsafe(ref t4, path + (2 * Uniforms)));
        upper.D = Vector512.GreaterThanOrEqual(uniform.D, Vector512.LoadUnsafe(ref t4, path + (3 * Uniforms)));
        quarter.A = Select(upper.A, ref t6, ref t2, path);
        quarter.B = Select(upper.B, ref t6, ref t2, path + Uniforms);
        quarter.C = Select(upper.C, ref t6, ref t2, path + (2 * Uniforms));
        quarter.D = Select(upper.D, ref t6, ref t2, path + (3 * Uniforms));
        odd.A = Vector512.GreaterThanOrEqual(uniform.A, quarter.A);
        odd.B = Vector512.GreaterThanOrEqual(uniform.B, quarter.B);
        odd.C = Vector512.GreaterThanOrEqual(uniform.C, quarter.C);
        odd.D = Vector512.GreaterThanOrEqual(uniform.D, quarter.D);
        eighth.A = Vector512.ConditionalSelect(upper.A, Select(odd.A, ref t7, ref t5, path), Select(odd.A, ref t3, ref t1, path));
        eighth.B = Vector512.ConditionalSelect(upper.B, Select(odd.B, ref t7, ref t5, path + Uniforms), Select(odd.B, ref t3, ref t1, path + Uniforms));
        eighth.C = Vector512.ConditionalSelect(upper.C, Select(odd.C, ref t7, ref t5, path + (2 * Uniforms)), Select(odd.C, ref t3, ref t1, path + (2 * Uniforms)));
        eighth.D = Vector512.ConditionalSelect(upper.D, Select(odd.D, ref t7, ref t5, path + (3 * Uniforms)), Select(odd.D, ref t3, ref t1, path + (3 * Uniforms)));
        Finish(uniform.A, upper.A, Vector512.LoadUnsafe(ref t4, path), odd.A, quarter.A, eighth.A, out near.A, out count.A);
        Finish(uniform.B, upper.B, Vector512.LoadUnsafe(ref t4, path + Uniforms), odd.B, quarter.B, eighth.B, out near.B, out count.B);
        Finish(uniform.C, upper.C, Vector512.LoadUnsafe(ref t4, path + (2 * Uniforms)), odd.C, quarter.C, eighth.C, out near.C, out count.C);
        Finish(uniform.D, upper.D, Vector512.LoadUnsafe(ref t4, path + (3 * Uniforms)), odd.D, quarter.D, eighth.D, out near.D, out count.D);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Select(Vector512<ushort> mask, ref ushort chosen, ref ushort other, nuint path) =>
        Vector512.ConditionalSelect(mask, Vector512.LoadUnsafe(ref chosen, path), Vector512.LoadUnsafe(ref other, path));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(Vector512<ushort> uniform, Vector512<ushort> upper, Vector512<ushort> middle, Vector512<ushort> odd, Vector512<ushort> quarter, Vector512<ushort> eighth, out Vector512<ushort> near, out Vector512<ushort> count)
    {
        var last = Vector512.GreaterThanOrEqual(uniform, eighth);

        // A uniform that has reached none keeps the middle one, below which the distance wraps around and is large.
        near = uniform - Vector512.ConditionalSelect(last, eighth, Vector512.ConditionalSelect(odd, quarter, middle));
        count = Vector512.ConditionalSelect(Vector512.Create((ushort)4), upper, Vector512.ConditionalSelect(Vector512.Create((ushort)2), odd, last));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(Vector512<long> losses, in VectorQuad counts, ref long sums)
    {
        Accumulate(losses, counts.A.AsInt64(), ref sums);
        Accumulate(losses, counts.B.AsInt64(), ref Unsafe.Add(ref sums, Uniforms));
        Accumulate(losses, counts.C.AsInt64(), ref Unsafe.Add(ref sums, 2 * Uniforms));
        Accumulate(losses, counts.D.AsInt64(), ref Unsafe.Add(ref sums, 3 * Uniforms));
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
