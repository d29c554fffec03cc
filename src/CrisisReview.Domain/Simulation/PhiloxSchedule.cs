namespace CrisisReview.Domain.Simulation;

/// <summary>The keys of all rounds of <see cref="Philox"/> for one seed.</summary>
internal sealed class PhiloxSchedule
{
    public PhiloxSchedule(long seed)
    {
        Seed = unchecked((ulong)seed);
        var (key0, key1) = ((uint)Seed, (uint)(Seed >> 32));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            Keys0[round] = key0;
            Keys1[round] = key1;
            key0 += Philox.Weyl0;
            key1 += Philox.Weyl1;
        }
    }

    public ulong Seed { get; }

    /// <summary>Each in the low half of its element.</summary>
    public ulong[] Keys0 { get; } = new ulong[Philox.Rounds];

    public ulong[] Keys1 { get; } = new ulong[Philox.Rounds];
}
