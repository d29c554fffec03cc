namespace CrisisReview.Domain.Simulation;

/// <summary>The random numbers of one name for one use. The key is the seed; counters are (index, use, low and high half of the name's hash),
/// so nothing depends on which other names are present.</summary>
internal readonly record struct RandomStream(ulong Seed, RandomUse Use, ulong Name)
{
    public PhiloxBlock Block(uint index) => Philox.Block(
        new(index, (uint)Use, (uint)Name, (uint)(Name >> 32)), (uint)Seed, (uint)(Seed >> 32));
}
