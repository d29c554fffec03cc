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
            Keys[2 * round] = key0;
            Keys[(2 * round) + 1] = key1;
            key0 += Philox.Weyl0;
            key1 += Philox.Weyl1;
        }

        (Keys[2 * Philox.Rounds], Keys[(2 * Philox.Rounds) + 1]) = (Keys[^4] << 32, Keys[^3] << 32);
    }

    public ulong Seed { get; }

    /// <summary>Both keys of round 0, both of round 1 and so on, each in the low half of its element; then those of the last round again, each in the high half.</summary>
    public ulong[] Keys { get; } = new ulong[2 * (Philox.Rounds + 1)];
}
