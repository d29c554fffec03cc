using System.Runtime.CompilerServices;
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
    public PhiloxLanes(Vector512<ulong> counters, Vector512<ulong> mix0, Vector512<ulong> mix2, Vector512<ulong> mix3, Vector512<ulong> low)
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
    public void Round(Vector512<ulong> key0, Vector512<ulong> key1)
    {
        var product0 = Multiply(Multiplier0, _x0);
        var product1 = Multiply(Multiplier1, _x2);
        _x0 = High(product1) ^ _x1 ^ key0;
        _x2 = High(product0) ^ _x3 ^ key1;
        _x1 = product1;
        _x3 = product0;
    }

    /// <summary>The last round leaves two words in each lane. Its keys stand in the high halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Finish(Vector512<ulong> key0, Vector512<ulong> key1, ref ulong words, nuint place)
    {
        (Multiply(Multiplier1, _x2) ^ (_x1 << 32) ^ key0).StoreUnsafe(ref words, place);
        (Multiply(Multiplier0, _x0) ^ (_x3 << 32) ^ key1).StoreUnsafe(ref words, place + 8);
    }

    // A shuffle, not a shift: shifts share their port with the multiplications.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> High(Vector512<ulong> product) => Avx512F.Shuffle(product.AsUInt32(), 0b11_11_01_01).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
}
