using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.Catalog;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(typeof(Refused.EmptyName), "its name '' must be a letter")]
    [InlineData(typeof(Refused.DigitFirst), "its name '1st' must be a letter")]
    [InlineData(typeof(Refused.Slash), "its name 'a/b' must be a letter")]
    [InlineData(typeof(Refused.LineEnd), "must be a letter")]
    [InlineData(typeof(Refused.TooLong), "up to 127 letters")]
    [InlineData(typeof(Refused.SameName), "2 functions are named 'Twin'")]
    [InlineData(typeof(Refused.NoTrigger), "one parameter with a trigger attribute and has 0")]
    [InlineData(typeof(Refused.TwoTriggers), "one parameter with a trigger attribute and has 2")]
    [InlineData(typeof(Refused.Hidden), "it must be public")]
    [InlineData(typeof(Refused.NoResult), "must return IResult")]
    [InlineData(typeof(Refused.WrongItem), "must be a string")]
    [InlineData(typeof(Refused.UnknownParameter), "nothing can fill the parameter 'other'")]
    [InlineData(typeof(Refused.NoTemplate), "'a/{id' is no route template")]
    [InlineData(typeof(Refused.RouteOfOwnName), "route 'Named' matches '/Named'")]
    public void The_start_fails_and_says_why(Type type, string reason)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new AppPlan { Types = [type], UnderHost = true }.Build());

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(Refused.RouteOfAnothersName), "route 'q' matches '/Q'")]
    [InlineData(typeof(Refused.RouteOfEveryName), "route '{*path}' matches '/Q'")]
    public void A_public_route_on_which_a_client_could_pose_as_the_host_fails_the_start(Type type, string reason)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new AppPlan { Types = [type, typeof(HostCalledFunctions)], UnderHost = true }.Build());

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_keeps_such_a_route_apart()
    {
        using var host = new AppPlan { Types = [typeof(Refused.RouteOfAnothersName), typeof(HostCalledFunctions)], UnderHost = true, HostJson = "{}" }.Build();

        Assert.NotNull(host);
    }

    [Fact]
    public void A_name_of_128_characters_is_allowed()
    {
        using var host = new AppPlan { Types = [typeof(Refused.LongestName)], UnderHost = true }.Build();

        Assert.Equal(128, Refused.LongestName.Name.Length);
    }
}
