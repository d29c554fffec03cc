using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>512-bit vectors: eight Philox blocks, sixteen thresholds, thirty-two comparisons, thirty-two digits of sums at a time.</summary>
internal sealed class Avx512Kernel : PathKernel
{
    // Of 16 bits in a vector.
    private const int Lanes = 32;

    // As LossDigits.Carry takes digits out of 64-bit lanes: lane i of vector j holds path 4 i + j.
    private static readonly byte[] Places =
        [.. Enumerable.Range(0, SumGroup).Select(path => (byte)((path % 4 * Vector512<long>.Count) + (path / 4)))];

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

    /// <summary>Draws for two accounts and two tiles at a time, four streams side by side, and adds up what both accounts lose, digit by digit. Thresholds rise from class to class, so three comparisons find how many of
    /// seven a uniform has reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Sum(
        PhiloxSchedule schedule, SectorSlice slice, int account, int end, ReadOnlySpan<ulong> counters, ReadOnlySpan<ushort> thresholds, Span<long> sums, BlockScratch scratch)
    {
        var (pairs, doubts) = (slice.Pairs, scratch.Doubts);
        ref var product = ref MemoryMarshal.GetReference(scratch.Products);
        PhiloxLanes.Prepare(ref MemoryMarshal.GetReference(counters), ref product);
        ref var threshold = ref MemoryMarshal.GetReference(thresholds);
        ref var start = ref MemoryMarshal.GetArrayDataReference(slice.Starts);
        ref var name = ref MemoryMarshal.GetArrayDataReference(slice.Names);
        ref var searched = ref MemoryMarshal.GetArrayDataReference(pairs.Searched);
        ref var table = ref pairs.FirstDigit;
        ref var digits = ref MemoryMarshal.GetReference(scratch.Digits(pairs.Cut.Count * Stripe));
        var nextTile = (nuint)thresholds.Length / TilesAtOnce;
        var row = (nuint)pairs.FirstRows[account / AccountPairs.Length];
        var firstRow = row;
        var most = (nuint)slice.MostPieces;
        var room = DoubtsOf(slice);
        while (account < end && doubts.HasRoomFor(room))
        {
            var (first, second) = (RungSearch.Begin(), RungSearch.Begin(second: true));
            var last = row + (nuint)pairs.Cut.RowsAtOnce - most;
            do
            {
                PhiloxLanes.DrawPrepared(schedule, in Unsafe.Add(ref start, account), ref product, out var uniforms, out var others);
                Add(account, in uniforms, in others, ref name, ref threshold, nextTile, ref searched, ref table, ref digits, pairs, ref row, in first, in second, doubts);
                account += AccountPairs.Length;
            }
            while (account < end && row <= last && doubts.HasRoomFor(room));

            pairs.Cut.Carry(ref digits, ref MemoryMarshal.GetReference(sums));
        }

        var least = Vector512.Create(pairs.LeastBefore[row] - pairs.LeastBefore[firstRow]);
        for (var i = 0; i < Stripe; i += Vector512<long>.Count)
        {
            (Vector512.LoadUnsafe(ref sums[i]) + least).StoreUnsafe(ref sums[i]);
        }

        return Math.Min(account, end);
    }

    // Adds a pair's rows. Of the uniforms of each account the first half is the first tile's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        int account, in VectorQuad uniforms, in VectorQuad others, ref ulong names, ref ushort threshold, nuint nextTile, ref int searched, ref ushort tables, ref ushort digits, AccountPairs pairs, ref nuint row,
        in RungSearch first, in RungSearch second, Doubts doubts)
    {
        do
        {
            ref var places = ref Unsafe.Add(ref searched, row * (AccountPairs.Length * TableLength));
            var (numberA, numberB) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero);
            var (numberC, numberD) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero);
            Search(ref Unsafe.Add(ref names, account), AccountPairs.Length * (int)row, in uniforms, ref threshold, nextTile, ref places, pairs, in first, 0, doubts, ref numberA, ref numberB, ref numberC, ref numberD);
            Search(
                ref Unsafe.Add(ref names, account + 1), (AccountPairs.Length * (int)row) + 1, in others, ref threshold, nextTile, ref Unsafe.Add(ref places, TableLength), pairs, in second, RungSearch.SecondShift, doubts,
                ref numberA, ref numberB, ref numberC, ref numberD);
            ref var table = ref Unsafe.Add(ref tables, row * (nuint)(pairs.Cut.Count * AccountPairs.Entries));
            ref var digit = ref digits;
            for (var i = pairs.Cut.Count; i > 0; i--)
            {
                var (lower, upper) = (Vector512.LoadUnsafe(ref table), Vector512.LoadUnsafe(ref table, Lanes));
                (Vector512.LoadUnsafe(ref digit) + Avx512BW.PermuteVar32x16x2(lower, numberA, upper)).StoreUnsafe(ref digit);
                (Vector512.LoadUnsafe(ref digit, Lanes) + Avx512BW.PermuteVar32x16x2(lower, numberB, upper)).StoreUnsafe(ref digit, Lanes);
                (Vector512.LoadUnsafe(ref digit, 2 * Lanes) + Avx512BW.PermuteVar32x16x2(lower, numberC, upper)).StoreUnsafe(ref digit, 2 * Lanes);
                (Vector512.LoadUnsafe(ref digit, 3 * Lanes) + Avx512BW.PermuteVar32x16x2(lower, numberD, upper)).StoreUnsafe(ref digit, 3 * Lanes);
                table = ref Unsafe.Add(ref table, AccountPairs.Entries);
                digit = ref Unsafe.Add(ref digit, Stripe);
            }

            row++;
        }
        while (Unsafe.Add(ref searched, (row * (AccountPairs.Length * TableLength)) - 1) == 0);
    }

    // Adds to the numbers how many rungs of an account's piece stand, and lists its doubts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Search(
        ref ulong name, int place, in VectorQuad uniforms, ref ushort threshold, nuint nextTile, ref int places, AccountPairs pairs, in RungSearch search, int shift, Doubts doubts,
        ref Vector512<ushort> numberA, ref Vector512<ushort> numberB, ref Vector512<ushort> numberC, ref Vector512<ushort> numberD)
    {
        ref var t1 = ref Unsafe.Add(ref threshold, places);
        ref var t2 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref places, 1));
        ref var t3 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref places, 2));
        ref var t4 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref places, 3));
        ref var t5 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref places, 4));
        ref var t6 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref places, 5));
        ref var t7 = ref Unsafe.Add(ref threshold, Unsafe.Add(ref places, 6));
        search.Of(uniforms.A, uniforms.B, 0, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, ref numberA, ref numberB, out var nearA, out var nearB);
        search.Of(uniforms.C, uniforms.D, nextTile, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7, ref numberC, ref numberD, out var nearC, out var nearD);
        if (Vector512.LessThanOrEqualAny(Vector512.Min(Vector512.Min(nearA, nearB), Vector512.Min(nearC, nearD)), Vector512<ushort>.One) && pairs.Pieces[place] != AccountPairs.None)
        {
            List(doubts, ref name, place, 0, uniforms.A, uniforms.B, Near(nearA) | (Near(nearB) << Lanes), numberA >>> shift, numberB >>> shift);
            List(doubts, ref name, place, 1, uniforms.C, uniforms.D, Near(nearC) | (Near(nearD) << Lanes), numberC >>> shift, numberD >>> shift);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void List(
        Doubts doubts, ref ulong name, int place, int tile, Vector512<ushort> first, Vector512<ushort> second, ulong paths, Vector512<ushort> countFirst, Vector512<ushort> countSecond)
    {
        if (paths != 0)
        {
            ref var number = ref MemoryMarshal.GetReference(doubts.Add(name, place, tile, paths));
            first.StoreUnsafe(ref number);
            second.StoreUnsafe(ref number, Lanes);
            countFirst.StoreUnsafe(ref number, 2 * Lanes);
            countSecond.StoreUnsafe(ref number, 3 * Lanes);
        }
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
            var (countFirst, countSecond) = (Vector512<ushort>.Zero, Vector512<ushort>.Zero);
            search.Of(
                Vector512.LoadUnsafe(ref uniform), Vector512.LoadUnsafe(ref uniform, Lanes), here, ref t1, ref t2, ref t3, ref t4, ref t5, ref t6, ref t7,
                ref countFirst, ref countSecond, out var nearFirst, out var nearSecond);
            countFirst.StoreUnsafe(ref count);
            countSecond.StoreUnsafe(ref count, Lanes);
            any |= doubtful[tile] = Near(nearFirst) | (Near(nearSecond) << Lanes);
            uniform = ref Unsafe.Add(ref uniform, Tile);
            count = ref Unsafe.Add(ref count, Tile);
            here += (nuint)(slice.Classes.Length * Tile);
        }

        return any != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Near(Vector512<ushort> distances) => Vector512.LessThanOrEqual(distances, Vector512<ushort>.One).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Tally(ReadOnlySpan<ushort> standing, int paths, Span<long> failed)
    {
        StandingCounts counts = default;
        ref var count = ref MemoryMarshal.GetReference(standing);
        var whole = paths / Lanes * Lanes;
        for (nuint i = 0; i < (nuint)whole; i += Lanes)
        {
            counts.Add(Vector512.LoadUnsafe(ref count, i));
        }

        if (whole < paths)
        {
            // In the padding all rungs shall stand.
            var padding = Vector512.GreaterThanOrEqual(Vector512<ushort>.Indices, Vector512.Create((ushort)(paths - whole)));
            counts.Add(Vector512.LoadUnsafe(ref count, (nuint)whole) | padding);
        }

        Span<int> byStanding = stackalloc int[TableLength];
        counts.CopyTo(byStanding);
        var reached = 0;
        for (var standingRungs = 0; standingRungs < failed.Length; standingRungs++)
        {
            reached += byStanding[standingRungs];
            failed[failed.Length - 1 - standingRungs] += reached;
        }
    }
}
