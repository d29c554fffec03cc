using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Functions.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CrisisReview.Functions.Tests.Questions;

public sealed class QuestionLimitTests
{
    [Fact]
    public void A_hand_may_play_and_then_waits_for_the_next_token()
    {
        using var limit = LimitOf("5");
        var (ana, response) = (Caller.Management("ana", isPerson: true), new DefaultHttpContext().Response);
        for (var asked = 0; asked < 10; asked++)
        {
            limit.Take(QuestionLimit.WhatIf, ana, response);
        }

        var refusal = Assert.Throws<TooManyRequestsException>(() => limit.Take(QuestionLimit.WhatIf, ana, response));
        Assert.Equal("12", response.Headers.RetryAfter);
        Assert.Equal("These are more questions than one caller may ask in this time. Ask again in 12 seconds.", refusal.Message);
    }

    [Fact]
    public void One_caller_takes_nothing_from_another()
    {
        using var limit = LimitOf("1");
        var response = new DefaultHttpContext().Response;
        limit.Take(QuestionLimit.ReverseStress, Caller.Management("ana", isPerson: true), response);
        limit.Take(QuestionLimit.ReverseStress, Caller.Management("eve", isPerson: true), response);

        Assert.Throws<TooManyRequestsException>(() => limit.Take(QuestionLimit.WhatIf, Caller.Management("ana", isPerson: true), response));
    }

    [Fact]
    public void Without_a_setting_a_person_may_ask_sixty_at_once()
    {
        using var limit = LimitOf(null);
        var (ana, response) = (Caller.Management("ana", isPerson: true), new DefaultHttpContext().Response);
        for (var asked = 0; asked < 6; asked++)
        {
            limit.Take(QuestionLimit.ReverseStress, ana, response);
        }

        Assert.Throws<TooManyRequestsException>(() => limit.Take(QuestionLimit.ReverseStress, ana, response));
        Assert.InRange(int.Parse((string)response.Headers.RetryAfter!, System.Globalization.CultureInfo.InvariantCulture), 1, 2);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000001")]
    [InlineData("many")]
    [InlineData("")]
    public void A_limit_that_is_none_is_refused(string setting) =>
        Assert.Equal($"Setting QuestionsPerMinute must be a whole number from 1 to 1000000, was '{setting}'.", Assert.Throws<InvalidOperationException>(() => LimitOf(setting)).Message);

    private static QuestionLimit LimitOf(string? setting) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(setting is null ? [] : [KeyValuePair.Create<string, string?>("QuestionsPerMinute", setting)]).Build());
}
