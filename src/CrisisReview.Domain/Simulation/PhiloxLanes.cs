using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>Eight Philox blocks on their way. A word stands in the low half of its lane and what the high half holds does not matter, so the low half of a
/// product is the product itself.</summary>
internal struct PhiloxLanes
{
    private Vector512<ulong> _x0;
    private Vector512<ulong> _x1;
    private Vector512<ulong> _x2;
    private Vector512<ulong> _x3;

    // The first two rounds, which multiply values that are the same in all lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PhiloxLanes(Vector512<ulong> product, Vector512<ulong> high, ref readonly PhiloxStart start)
    {
        _x1 = Multiply(Multiplier1, high ^ Vector512.Create(start.Mix2));
        _x0 = High(_x1) ^ Vector512.Create(start.Mix0);
        _x2 = product ^ Vector512.Create(start.Mix3);
        _x3 = Vector512.Create(start.Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PhiloxLanes Of(Vector512<ulong> counters, ref readonly PhiloxStart start)
    {
        var product = Multiply(Multiplier0, counters);
        return new(product, High(product), in start);
    }

    private static Vector512<ulong> Multiplier0 => Vector512.Create((ulong)Philox.Multiplier0);

    private static Vector512<ulong> Multiplier1 => Vector512.Create((ulong)Philox.Multiplier1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly PhiloxLanes Next(Vector512<ulong> key0, Vector512<ulong> key1)
    {
        PhiloxLanes next;
        next._x1 = Multiply(Multiplier1, _x2);
        next._x3 = Multiply(Multiplier0, _x0);
        next._x0 = High(next._x1) ^ _x1 ^ key0;
        next._x2 = High(next._x3) ^ _x3 ^ key1;
        return next;
    }

    /// <summary>The words of four groups of counters for one stream: of each group the eight first words, then the eight second ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Draw(PhiloxSchedule schedule, ref readonly PhiloxStart start, ref ulong counters, out VectorQuad first, out VectorQuad second) => Draw(
        schedule,
        Of(Vector512.LoadUnsafe(ref counters), in start),
        Of(Vector512.LoadUnsafe(ref counters, 8), in start),
        Of(Vector512.LoadUnsafe(ref counters, 16), in start),
        Of(Vector512.LoadUnsafe(ref counters, 24), in start),
        out first,
        out second);

    /// <summary>What is the same for all streams: two vectors for each of two groups of counters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prepare(ref ulong counters, ref ulong products)
    {
        var (low, high) = (Multiply(Multiplier0, Vector512.LoadUnsafe(ref counters)), Multiply(Multiplier0, Vector512.LoadUnsafe(ref counters, 8)));
        low.StoreUnsafe(ref products);
        High(low).StoreUnsafe(ref products, 8);
        high.StoreUnsafe(ref products, 16);
        High(high).StoreUnsafe(ref products, 24);
    }

    /// <summary>The words of two groups of counters, as <see cref="Prepare"/> left them, for two streams whose starts follow each other: those of the first stream, then those of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DrawPrepared(PhiloxSchedule schedule, ref readonly PhiloxStart start, ref ulong products, out VectorQuad first, out VectorQuad second)
    {
        ref readonly var other = ref Unsafe.Add(ref Unsafe.AsRef(in start), 1);
        Draw(
            schedule,
            new(Vector512.LoadUnsafe(ref products), Vector512.LoadUnsafe(ref products, 8), in start),
            new(Vector512.LoadUnsafe(ref products, 16), Vector512.LoadUnsafe(ref products, 24), in start),
            new(Vector512.LoadUnsafe(ref products), Vector512.LoadUnsafe(ref products, 8), in other),
            new(Vector512.LoadUnsafe(ref products, 16), Vector512.LoadUnsafe(ref products, 24), in other),
            out first,
            out second);
    }

    // Side by side, because each step of a round waits long for the one before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Draw(PhiloxSchedule schedule, PhiloxLanes a, PhiloxLanes b, PhiloxLanes c, PhiloxLanes d, out VectorQuad first, out VectorQuad second)
    {
        ref var key = ref MemoryMarshal.GetArrayDataReference(schedule.Keys);
        Round(ref key, 2, a, b, c, d, out var a3, out var b3, out var c3, out var d3);
        Round(ref key, 3, a3, b3, c3, d3, out var a4, out var b4, out var c4, out var d4);
        Round(ref key, 4, a4, b4, c4, d4, out var a5, out var b5, out var c5, out var d5);
        Round(ref key, 5, a5, b5, c5, d5, out var a6, out var b6, out var c6, out var d6);
        Round(ref key, 6, a6, b6, c6, d6, out var a7, out var b7, out var c7, out var d7);
        Round(ref key, 7, a7, b7, c7, d7, out var a8, out var b8, out var c8, out var d8);
        Round(ref key, 8, a8, b8, c8, d8, out var a9, out var b9, out var c9, out var d9);
        var (key0, key1) = (Vector512.Create(Unsafe.Add(ref key, 2 * Philox.Rounds)), Vector512.Create(Unsafe.Add(ref key, (2 * Philox.Rounds) + 1)));
        first.A = a9.FirstWords(key0);
        first.B = a9.SecondWords(key1);
        first.C = b9.FirstWords(key0);
        first.D = b9.SecondWords(key1);
        second.A = c9.FirstWords(key0);
        second.B = c9.SecondWords(key1);
        second.C = d9.FirstWords(key0);
        second.D = d9.SecondWords(key1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref ulong key, nuint round, in PhiloxLanes a, in PhiloxLanes b, in PhiloxLanes c, in PhiloxLanes d, out PhiloxLanes nextA, out PhiloxLanes nextB, out PhiloxLanes nextC, out PhiloxLanes nextD)
    {
        var (key0, key1) = (Vector512.Create(Unsafe.Add(ref key, 2 * round)), Vector512.Create(Unsafe.Add(ref key, (2 * round) + 1)));
        nextA = a.Next(key0, key1);
        nextB = b.Next(key0, key1);
        nextC = c.Next(key0, key1);
        nextD = d.Next(key0, key1);
    }

    // The last round leaves two words in each lane. Its keys stand in the high halves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector512<ushort> FirstWords(Vector512<ulong> key) => (Multiply(Multiplier1, _x2) ^ (_x1 << 32) ^ key).AsUInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector512<ushort> SecondWords(Vector512<ulong> key) => (Multiply(Multiplier0, _x0) ^ (_x3 << 32) ^ key).AsUInt16();

    // A shuffle, not a shift: shifts share their port with the multiplications.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> High(Vector512<ulong> product) => Avx512F.Shuffle(product.AsUInt32(), 0b11_11_01_01).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
}
