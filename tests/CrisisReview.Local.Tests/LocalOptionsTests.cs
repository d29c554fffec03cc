namespace CrisisReview.Local;

public sealed class LocalOptionsTests
{
    [Fact]
    public void Without_options_the_severe_Asian_crisis_runs_on_the_sample_book()
    {
        var options = LocalOptions.Parse([]);
        Assert.Equal(new LocalOptions { Sample = true, Scenario = "asian-crisis-1997-severe", Port = 7071 }, options);
        Assert.True(options.Runs);
    }

    [Fact]
    public void Every_option_is_read()
    {
        var options = LocalOptions.Parse(["--book", "/", "--as-of", "1998-05-06", "--scenario", "neutral", "--port", "0", "--out", "o", "--exit"]);
        Assert.Equal(
            new LocalOptions { Book = "/", Sample = false, AsOf = new DateOnly(1998, 5, 6), Scenario = "neutral", Port = 0, Out = "o", Exit = true },
            options);
    }

    [Fact]
    public void No_sample_starts_no_run() => Assert.False(LocalOptions.Parse(["--no-sample"]).Runs);

    [Theory]
    [InlineData("--scenrio", "--scenrio is no option.")]
    [InlineData("--port", "--port needs a port.")]
    [InlineData("--port 70000", "--port must be a whole number from 0 to 65535, was '70000'.")]
    [InlineData("--as-of 06.05.1998", "--as-of must be a date such as 2026-03-31, was '06.05.1998'.")]
    [InlineData("--book /no/such/folder", "There is no folder /no/such/folder.")]
    [InlineData("--scenario .", "The scenario's id must not be . or ...")]
    public void A_wrong_option_says_what_is_wrong(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<LocalException>(() => LocalOptions.Parse(line.Split(' '))).Message, StringComparison.Ordinal);
}
