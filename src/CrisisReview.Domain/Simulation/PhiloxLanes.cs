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

    /// <summary>The first two rounds, which multiply values that are the same in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PhiloxLanes(Vector512<ulong> counters, Vector512<ulong> mix0, Vector512<ulong> mix2, Vector512<ulong> mix3, Vector512<ulong> low)
    {
        var product = Multiply(Multiplier0, counters);
        _x1 = Multiply(Multiplier1, High(product) ^ mix2);
        _x0 = High(_x1) ^ mix0;
        _x2 = product ^ mix3;
        _x3 = low;
    }

    private static Vector512<ulong> Multiplier0 => Vector512.Create((ulong)Philox.Multiplier0);

    private static Vector512<ulong> Multiplier1 => Vector512.Create((ulong)Philox.Multiplier1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Round(Vector512<ulong> key0, Vector512<ulong> key1)
    {
        var product0 = Multiply(Multiplier0, _x0);
        var product1 = Multiply(Multiplier1, _x2);
        _x0 = High(product1) ^ _x1 ^ key0;
        _x2 = High(product0) ^ _x3 ^ key1;
        _x1 = product1;
        _x3 = product0;
    }

    /// <summary>The words of four groups of counters, side by side because each step of a round waits long for the one before: of each group the eight first words,
    /// then the eight second ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Draw(PhiloxSchedule schedule, PhiloxStart start, ref ulong counters, out VectorQuad first, out VectorQuad second)
    {
        ref var key = ref MemoryMarshal.GetArrayDataReference(schedule.Keys);
        var (mix0, mix2) = (Vector512.Create(start.Mix0), Vector512.Create(start.Mix2));
        var (mix3, low) = (Vector512.Create(start.Mix3), Vector512.Create(start.Low));
        var a = new PhiloxLanes(Vector512.LoadUnsafe(ref counters), mix0, mix2, mix3, low);
        var b = new PhiloxLanes(Vector512.LoadUnsafe(ref counters, 8), mix0, mix2, mix3, low);
        var c = new PhiloxLanes(Vector512.LoadUnsafe(ref counters, 16), mix0, mix2, mix3, low);
        var d = new PhiloxLanes(Vector512.LoadUnsafe(ref counters, 24), mix0, mix2, mix3, low);
        Round(ref key, 2, ref a, ref b, ref c, ref d);
        Round(ref key, 3, ref a, ref b, ref c, ref d);
        Round(ref key, 4, ref a, ref b, ref c, ref d);
        Round(ref key, 5, ref a, ref b, ref c, ref d);
        Round(ref key, 6, ref a, ref b, ref c, ref d);
        Round(ref key, 7, ref a, ref b, ref c, ref d);
        Round(ref key, 8, ref a, ref b, ref c, ref d);
        var (key0, key1) = (Vector512.Create(schedule.LastKey0), Vector512.Create(schedule.LastKey1));
        first.A = a.FirstWords(key0);
        first.B = a.SecondWords(key1);
        first.C = b.FirstWords(key0);
        first.D = b.SecondWords(key1);
        second.A = c.FirstWords(key0);
        second.B = c.SecondWords(key1);
        second.C = d.FirstWords(key0);
        second.D = d.SecondWords(key1);
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
