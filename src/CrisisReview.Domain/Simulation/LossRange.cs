using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>The least and the largest of at least one loss.</summary>
internal readonly record struct LossRange(long Least, long Largest)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LossRange Of(ReadOnlySpan<long> losses)
    {
        var (least, largest) = (losses[0], losses[0]);
        var (leasts, largests) = (Vector512.Create(least), Vector512.Create(largest));
        var vectors = MemoryMarshal.Cast<long, Vector512<long>>(losses);
        foreach (var vector in vectors)
        {
            leasts = Vector512.Min(leasts, vector);
            largests = Vector512.Max(largests, vector);
        }

        for (var lane = 0; lane < Vector512<long>.Count; lane++)
        {
            (least, largest) = (Math.Min(least, leasts[lane]), Math.Max(largest, largests[lane]));
        }

        foreach (var loss in losses[(vectors.Length * Vector512<long>.Count)..])
        {
            (least, largest) = (Math.Min(least, loss), Math.Max(largest, loss));
        }

        return new(least, largest);
    }
}
