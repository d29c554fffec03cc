using System.Text;

using CrisisReview.Reports.Attention;

namespace CrisisReview.Reports.Tests.Attention;

public sealed class CalendarTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b;c\\d", "a\\,b\\;c\\\\d")]
    [InlineData("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour")]
    [InlineData("bell\a and tab\t", "bell and tab")]
    [InlineData("10:30 \"ö\"", "10:30 \"ö\"")]
    public void Signs_with_a_meaning_are_escaped(string text, string escaped) => Assert.Equal(escaped, CalendarText.Escaped(text));

    [Theory]
    [InlineData("a", 75, "")]
    [InlineData("a", 76, "a")]
    [InlineData("ö", 37, "")]
    [InlineData("ö", 38, "ö")]
    [InlineData("💥", 19, "💥")]
    public void A_line_is_folded_at_75_octets(string character, int times, string continued)
    {
        var lines = CalendarText.Folded(string.Concat(Enumerable.Repeat(character, times))).Split("\r\n");

        Assert.Equal(continued.Length == 0 ? 2 : 3, lines.Length);
        Assert.Equal("", lines[^1]);
        Assert.Equal(continued.Length == 0 ? "" : " " + continued, continued.Length == 0 ? "" : lines[1]);
    }

    [Fact]
    public void Unfolding_gives_the_line_back_and_no_character_is_cut()
    {
        var line = string.Concat(Enumerable.Range(0, 400).Select(i => i % 7 == 0 ? "💥" : i % 3 == 0 ? "é" : i % 5 == 0 ? "商" : "x"));

        var folded = CalendarText.Folded(line);

        Assert.Equal(line, folded.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd());
        Assert.All(folded.Split("\r\n"), each => Assert.InRange(Encoding.UTF8.GetByteCount(each), 0, 75));
        Assert.All(folded.Split("\r\n"), each => Assert.Equal(each, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(each))));
    }
}
