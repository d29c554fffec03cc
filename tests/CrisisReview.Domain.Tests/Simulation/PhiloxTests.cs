using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

public sealed class PhiloxTests
{
    /// <summary>The known answers of philox4x32, 10 rounds, in the file kat_vectors of the Random123 library.</summary>
    [Fact]
    public void Blocks_are_those_of_the_authors()
    {
        Assert.Equal(
            new PhiloxBlock(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8),
            Philox.Block(new(0, 0, 0, 0), 0, 0));
        Assert.Equal(
            new PhiloxBlock(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd),
            Philox.Block(new(~0u, ~0u, ~0u, ~0u), ~0u, ~0u));
        Assert.Equal(
            new PhiloxBlock(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1),
            Philox.Block(new(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0xa4093822, 0x299f31d0));
    }

    [Fact]
    public void The_schedule_holds_the_keys_of_all_rounds()
    {
        var schedule = new PhiloxSchedule(unchecked((long)0x299f31d0a4093822));
        Assert.Equal(0xa4093822u, schedule.Keys[0]);
        Assert.Equal(0x299f31d0u, schedule.Keys[1]);
        Assert.Equal(unchecked(0xa4093822u + (9 * 0x9E3779B9u)), schedule.Keys[18]);
        Assert.Equal(unchecked(0x299f31d0u + (9 * 0xBB67AE85u)), schedule.Keys[19]);
    }

    /// <summary>Check values of RFC 9923 and of the authors' page.</summary>
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void Names_are_hashed_by_FNV_1a(string name, ulong expected) => Assert.Equal(expected, StableHash.Of(name));
}
