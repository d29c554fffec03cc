namespace CrisisReview.Pipeline.Tests.Scale;

/// <summary>Cases whose times can be worked out by hand.</summary>
public sealed class RunSimulationTests
{
    private static readonly Dictionary<string, double> NoRequests = [];

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 4)]
    [InlineData(3, 2)]
    [InlineData(9, 2)]
    public void Three_parts_of_two_seconds_take_as_many_rounds_as_the_servers_need(int servers, double seconds) =>
        Assert.Equal(seconds, One(new("stage", 3, 2, NoRequests), Plant(servers)).Seconds);

    /// <summary>The first message is there at 0, the fifth at 4 seconds, and takes half a second.</summary>
    [Fact]
    public void Messages_that_are_sent_slower_than_they_are_worked_off_set_the_pace() =>
        Assert.Equal(4.5, One(new("stage", 5, 0.5, NoRequests, SentPerSecond: 1), Plant(3)).Seconds);

    /// <summary>Ten parts ask for five each of a target that takes ten a second: fifty take five seconds, whoever asks.</summary>
    [Fact]
    public void Storage_at_its_limit_sets_the_pace_of_any_number_of_servers() =>
        Assert.Equal(5, One(new("stage", 10, 0, new Dictionary<string, double> { ["table"] = 5 }), Plant(10, ("table", 10))).Seconds, 9);

    /// <summary>Both parts have spent their second at 1; one is answered at 2, the other at 3, having waited one second longer.</summary>
    [Fact]
    public void Who_comes_second_to_a_target_waits_for_the_first()
    {
        var time = One(new("stage", 2, 1, new Dictionary<string, double> { ["table"] = 1 }), Plant(2, ("table", 1)));
        Assert.Equal((3, 1 + 2), (time.Seconds, time.Waited));
    }

    /// <summary>One target after the other: 1 second of work, half a second at the first, a quarter at the second.</summary>
    [Fact]
    public void A_part_asks_its_targets_in_turn() =>
        Assert.Equal(1.75, One(new("stage", 1, 1, new Dictionary<string, double> { ["table"] = 1, ["blob"] = 1 }), Plant(1, ("table", 2), ("blob", 4))).Seconds);

    /// <summary>A second server joins at 10, a third at 20: parts end at 10, 20, 20 and 30. One server alone would take 40.</summary>
    [Fact]
    public void Servers_that_join_take_what_waits()
    {
        var time = One(new("stage", 4, 10, NoRequests), new(1, 3, 1, 10, new Dictionary<string, double>()));
        Assert.Equal((30, 3), (time.Seconds, time.Servers));
    }

    [Fact]
    public void No_server_joins_when_nothing_waits() =>
        Assert.Equal(2, One(new("stage", 2, 100, NoRequests), new(2, 50, 1, 10, new Dictionary<string, double>())).Servers);

    [Fact]
    public void A_stage_begins_when_the_one_before_has_ended_and_keeps_its_servers()
    {
        var times = RunSimulation.Of([new("one", 4, 10, NoRequests), new("two", 3, 10, NoRequests)], new(1, 3, 1, 10, new Dictionary<string, double>()));
        Assert.Equal([(0, 30), (30, 40)], times.Select(time => (time.Start, time.End)));
    }

    [Fact]
    public void A_run_without_parts_takes_no_time() => Assert.Equal(0, One(new("stage", 0, 10, NoRequests), Plant(1)).Seconds);

    private static SimulatedTime One(SimulatedStage stage, SimulatedPlant plant) => RunSimulation.Of([stage], plant).Single();

    private static SimulatedPlant Plant(int servers, params (string Target, double Rate)[] targets) =>
        new(servers, servers, 0, double.PositiveInfinity, targets.ToDictionary(target => target.Target, target => target.Rate));
}
