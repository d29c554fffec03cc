using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Philox4x32-10, a counter-based generator: any block of 128 random bits is a function of a key and a counter alone.
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011).</summary>
public static class Philox
{
    internal const int Rounds = 10;
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PhiloxBlock Block(PhiloxBlock counter, uint key0, uint key1)
    {
        var (x0, x1, x2, x3) = counter;
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = (ulong)Multiplier0 * x0;
            var product1 = (ulong)Multiplier1 * x2;
            x0 = (uint)(product1 >> 32) ^ x1 ^ key0;
            x1 = (uint)product1;
            x2 = (uint)(product0 >> 32) ^ x3 ^ key1;
            x3 = (uint)product0;
            key0 += Weyl0;
            key1 += Weyl1;
        }

        return new(x0, x1, x2, x3);
    }
}
