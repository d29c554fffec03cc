using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>What the first two rounds of <see cref="Philox"/> make of the words of a counter that are the same for all of a stream. With c the stream's own first
/// word, after two rounds x0 is the high half of (M1 (high(M0 c) ^ Mix2)) ^ Mix0, x2 is low(M0 c) ^ Mix3, x3 is Low.</summary>
internal readonly record struct PhiloxStart(ulong Mix2, ulong Mix0, ulong Mix3, ulong Low)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxStart Of(PhiloxSchedule schedule, RandomUse use, ulong name)
    {
        ref var key = ref MemoryMarshal.GetArrayDataReference(schedule.Keys);
        var product1 = Philox.Multiplier1 * (name & uint.MaxValue);
        var x0 = (product1 >> 32) ^ (uint)use ^ key;
        var product0 = Philox.Multiplier0 * x0;
        return new(
            Mix2: (name >> 32) ^ Unsafe.Add(ref key, 1),
            Mix0: (product1 & uint.MaxValue) ^ Unsafe.Add(ref key, 2),
            Mix3: (product0 >> 32) ^ Unsafe.Add(ref key, 3),
            Low: product0 & uint.MaxValue);
    }
}
