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
    private const int Lanes = 32;

    // Tables are looked up by the low bits of 64-bit lanes, shifted by 16 bits from one lookup to the next: lane i of vector j holds path 4 i + j.
    private static readonly byte[] Places =
        [.. Enumerable.Range(0, SumGroup).Select(path => (byte)((path % 4 * LossQuad.Lanes) + (path / 4)))];

    protected override ReadOnlySpan<byte> SumPlaces => Places;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words)
    {
        ref var counter = ref MemoryMarshal.GetReference(counters);
        ref var word = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ulong, ushort>(words));
        var start = PhiloxStart.Of(schedule, use, name);
        for (nuint i = 0; i + CountersAtOnce <= (nuint)counters.Length; i += CountersAtOnce)
        {
            PhiloxLanes.Draw(schedule, in start, ref Unsafe.Add(ref counter, i), out var first, out var second);
            first.StoreUnsafe(ref word, 8 * i);
            second.StoreUnsafe(ref word, (8 * i) + VectorQuad.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Uniforms(PhiloxSchedule schedule, SectorSlice slice, int account, PathBlock block, Span<ulong> words, Span<ushort> uniforms)
    {
        var counters = block.Abilities.Counters;
        ref var counter = ref MemoryMarshal.GetArrayDataReference(counters);
        ref var start = ref slice.Starts[account];
        ref var uniform = ref MemoryMarshal.GetReference(uniforms);
        ref var firstPlace = ref MemoryMarshal.GetArrayDataReference(block.Picks!.FirstPlaces);
        ref var lane = ref MemoryMarshal.GetArrayDataReference(block.Picks.Lanes);
        for (var i = 0; i < counters.Length; i += CountersAtOnce)
        {
            PhiloxLanes.Draw(schedule, in start, ref counter, out var first, out var second);
            Pick(first.A, first.B, ref firstPlace, ref lane, ref uniform);
            Pick(first.C, first.D, ref Unsafe.Add(ref firstPlace, 1), ref Unsafe.Add(ref lane, UniformPicks.Numbers), ref uniform);
            Pick(second.A, second.B, ref Unsafe.Add(ref firstPlace, 2), ref Unsafe.Add(ref lane, 2 * UniformPicks.Numbers), ref uniform);
            Pick(second.C, second.D, ref Unsafe.Add(ref firstPlace, 3), ref Unsafe.Add(ref lane, 3 * UniformPicks.Numbers), ref uniform);
            counter = ref Unsafe.Add(ref counter, CountersAtOnce);
            firstPlace = ref Unsafe.Add(ref firstPlace, CountersAtOnce / CounterLayout.GroupCounters);
            lane = ref Unsafe.Add(ref lane, CountersAtOnce / CounterLayout.GroupCounters * UniformPicks.Numbers);
        }
    }

    // Whole vectors are stored; what is too much in one is overwritten by the next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pick(Vector512<ushort> first, Vector512<ushort> second, ref int firstPlace, ref ushort lane, ref ushort uniforms)
    {
        ref var here = ref Unsafe.Add(ref uniforms, firstPlace);
        Avx512BW.PermuteVar32x16x2(first, Vector512.LoadUnsafe(ref lane), second).StoreUnsafe(ref here);
        if (Unsafe.Add(ref firstPlace, 1) - firstPlace > Lanes)
        {
            Avx512BW.PermuteVar32x16x2(first, Vector512.LoadUnsafe(ref lane, Lanes), second).StoreUnsafe(ref here, Lanes);
        }
    }

    public override void Normals(ReadOnlySpan<ulong> words, Span<float> normals) => SingleNormals.Of(words, normals);

    /// <summary>The next arguments are found before the last are evaluated: a processor looks only so far ahead for work, and the steps of an evaluation wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Thresholds(ReadOnlySpan<FailureClass> classes, ReadOnlySpan<float> factors, Span<ushort> thresholds)
    {
        var tables = PhiCubics.Tables;
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var factor = ref MemoryMarshal.GetReference(factors);

        // Classes of one sector have the same B.
        var b = classes[0].PieceB;
        var (firstFactors, secondFactors) = (Unpacked(b, ref factor), Unpacked(b, ref Unsafe.Add(ref factor, Lanes)));
        var (firstRisen, secondRisen) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero);
        var a = Vector512.Create(classes[0].PieceA);
        var first = PhiArguments.Of(a, firstFactors);
        for (var next = 1; next <= classes.Length; next++)
        {
            var second = PhiArguments.Of(a, secondFactors);

            // Between cubics a value may fall by a rounding; the search needs values that never do.
            firstRisen = Vector512.Max(firstRisen, Pack(PhiCubics.Of(first, tables)));
            firstRisen.StoreUnsafe(ref threshold);

            // After the last class it is found once more, in vain.
            a = Vector512.Create(classes[next < classes.Length ? next : 0].PieceA);
            first = PhiArguments.Of(a, firstFactors);
            secondRisen = Vector512.Max(secondRisen, Pack(PhiCubics.Of(second, tables)));
            secondRisen.StoreUnsafe(ref threshold, Lanes);
            threshold = ref Unsafe.Add(ref threshold, Tile);
        }
    }

    // b times the factors. Packing works within quarters of vectors; this is the order that it leaves as that of the paths.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Low, Vector512<float> High) Unpacked(float b, ref float factors)
    {
        var (first, second) = (b * Vector512.LoadUnsafe(ref factors), b * Vector512.LoadUnsafe(ref factors, Lanes / 2));
        return (Avx512F.Shuffle4x128(first, second, 0b10_00_10_00), Avx512F.Shuffle4x128(first, second, 0b11_01_11_01));
    }

    // Rounds to integers and cuts below 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Pack((Vector512<float> Low, Vector512<float> High) values) =>
        Avx512BW.PackUnsignedSaturate(Avx512F.ConvertToVector512Int32(values.Low), Avx512F.ConvertToVector512Int32(values.High));

    /// <summary>Draws for four accounts at a time, whose streams go side by side, and keeps the sums of all paths in registers. Thresholds rise from class to class, so three comparisons find how many of seven a
    /// uniform has reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Sum(
        PhiloxSchedule schedule, SectorSlice slice, int account, ReadOnlySpan<ulong> counters, ReadOnlySpan<ushort> thresholds, Span<long> sums, Doubts doubts)
    {
        var counter = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(counters));
        var search = RungSearch.Begin();
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var start = ref MemoryMarshal.GetArrayDataReference(slice.Starts);
        ref var name = ref MemoryMarshal.GetArrayDataReference(slice.Names);
        ref var searched = ref MemoryMarshal.GetArrayDataReference(slice.Searched);
        ref var table = ref MemoryMarshal.GetArrayDataReference(slice.Tables);
        var place = (nuint)(slice.FirstPieces[account] * TableLength);
        var end = slice.Accounts.Length;
        var room = AccountsAtOnce * slice.MostPieces;
        LossQuad low = default, high = default;
        while (account < end && doubts.HasRoomFor(room))
        {
            PhiloxLanes.Draw(schedule, in Unsafe.Add(ref start, account), counter, out var first, out var second);
            Add(account, first.A, first.B, ref name, ref threshold, ref searched, ref table, ref place, search, doubts, ref low, ref high);
            if (account + 1 < end)
            {
                Add(account + 1, first.C, first.D, ref name, ref threshold, ref searched, ref table, ref place, search, doubts, ref low, ref high);
            }

            if (account + 2 < end)
            {
                Add(account + 2, second.A, second.B, ref name, ref threshold, ref searched, ref table, ref place, search, doubts, ref low, ref high);
            }

            if (account + 3 < end)
            {
                Add(account + 3, second.C, second.D, ref name, ref threshold, ref searched, ref table, ref place, search, doubts, ref low, ref high);
            }

            account += AccountsAtOnce;
        }

        ref var sum = ref MemoryMarshal.GetReference(sums);
        low.AddTo(ref sum);
        high.AddTo(ref Unsafe.Add(ref sum, Lanes));
        return Math.Min(account, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        int account, Vector512<ushort> first, Vector512<ushort> second, ref ulong names, ref ushort threshold, ref int searched, ref long table, ref nuint place,
        in RungSearch search, Doubts doubts, ref LossQuad low, ref LossQuad high)
    {
        do
        {
            ref var t1 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref searched, place));
            ref var t2 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref searched, place + 1));
            ref var t3 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref searched, place + 2));
            ref var t4 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref searched, place + 3));
            ref var t5 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref searched, place + 4));
            ref var t6 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref searched, place + 5));
            ref var t7 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref searched, place + 6));
            var losses = Vector512.LoadUnsafe(ref table, place);
            var nearFirst = search.Of(first, 0, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, out var countFirst);
            low.Add(losses, countFirst);
            var nearSecond = search.Of(second, Lanes, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, out var countSecond);
            high.Add(losses, countSecond);
            if (Vector512.LessThanOrEqualAny(Vector512.Min(nearFirst, nearSecond), Vector512<ushort>.One))
            {
                ref var number = ref MemoryMarshal.GetReference(doubts.Add(Unsafe.Add(ref names, account), (int)(place / TableLength), Near(nearFirst) | (Near(nearSecond) << Lanes)));
                first.StoreUnsafe(ref number);
                second.StoreUnsafe(ref number, Lanes);
                countFirst.AsUInt16().StoreUnsafe(ref number, 2 * Lanes);
                countSecond.AsUInt16().StoreUnsafe(ref number, 3 * Lanes);
            }

            place += TableLength;
        }
        while (Unsafe.Add(ref searched, place - 1) == 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Stand(
        SectorSlice slice, int piece, ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, Span<ushort> standing, Span<ulong> doubtful)
    {
        ref var uniform = ref MemoryMarshal.GetReference(uniforms);
        ref var count = ref MemoryMarshal.GetReference(standing);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        var searched = slice.SearchedOf(piece);
        ref var t1 = ref Unsafe.Add(ref threshold, searched[0]);
        ref var t2 = ref Unsafe.Add(ref threshold, searched[1]);
        ref var t3 = ref Unsafe.Add(ref threshold, searched[2]);
        ref var t4 = ref Unsafe.Add(ref threshold, searched[3]);
        ref var t5 = ref Unsafe.Add(ref threshold, searched[4]);
        ref var t6 = ref Unsafe.Add(ref threshold, searched[5]);
        ref var t7 = ref Unsafe.Add(ref threshold, searched[6]);
        var search = RungSearch.Begin();
        nuint here = 0;
        ulong any = 0;
        for (var tile = 0; tile < doubtful.Length; tile++)
        {
            var nearFirst = search.Of(Vector512.LoadUnsafe(ref uniform), here, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, out var countFirst);
            countFirst.AsUInt16().StoreUnsafe(ref count);
            var nearSecond = search.Of(Vector512.LoadUnsafe(ref uniform, Lanes), here + Lanes, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, out var countSecond);
            countSecond.AsUInt16().StoreUnsafe(ref count, Lanes);
            any |= doubtful[tile] = Near(nearFirst) | (Near(nearSecond) << Lanes);
            uniform = ref Unsafe.Add(ref uniform, Tile);
            count = ref Unsafe.Add(ref count, Tile);
            here += (nuint)(slice.Classes.Length * Tile);
        }

        return any != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Near(Vector512<ushort> distances) => Vector512.LessThanOrEqual(distances, Vector512<ushort>.One).ExtractMostSignificantBits();

    /// <summary>The counts of paths by standing rungs stand side by side in eight bytes of a lane: a lane sees at most an eighth of a block's paths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Tally(ReadOnlySpan<ushort> standing, int paths, Span<long> failed)
    {
        var one = Vector512.Create(1L, 1L << 8, 1L << 16, 1L << 24, 1L << 32, 1L << 40, 1L << 48, 1L << 56);
        var totals = Vector512<long>.Zero;
        ref var count = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ushort, long>(standing));
        var whole = paths / Lanes * Lanes;
        for (nuint i = 0; i < (nuint)whole; i += Lanes)
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
