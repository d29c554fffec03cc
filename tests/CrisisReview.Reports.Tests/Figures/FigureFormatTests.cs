using CrisisReview.Domain;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Tests.Figures;

public class FigureFormatTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);

    [Theory]
    [InlineData("en", "−1,234,567.89")]
    [InlineData("de", "−1.234.567,89")]
    [InlineData("fr", "−1 234 567,89")]
    [InlineData("iso", "−1 234 567.89")]
    public void An_amount_is_written_by_culture(string culture, string text) =>
        Assert.Equal(text, Plain(new FigureFormat(ReportCulture.Of(culture)).Amount(new Money(-1_234_567.891m), AmountUnit.Cents)));

    [Theory]
    [InlineData("en", "6 May 1998")]
    [InlineData("iso", "1998-05-06")]
    public void A_date_is_written_by_culture(string culture, string text) =>
        Assert.Equal(text, Plain(new FigureFormat(ReportCulture.Of(culture)).Date(new(1998, 5, 6))));

    [Fact]
    public void An_unknown_culture_is_refused_with_those_there_are() =>
        Assert.Contains("en, de, fr, iso", Assert.Throws<ArgumentException>(() => ReportCulture.Of("xx")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(-0.001, "0.00")]
    [InlineData(9_999.99, "9,999.99")]
    [InlineData(10_000, "10.0 k")]
    [InlineData(12_345, "12.3 k")]
    [InlineData(123_456, "123 k")]
    [InlineData(999_499, "999 k")]
    [InlineData(999_600, "1.00 M")]
    [InlineData(999_950, "1.00 M")]
    [InlineData(1_234_567, "1.23 M")]
    [InlineData(-98_765_432, "−98.8 M")]
    [InlineData(99_000_000_000, "99.0 bn")]
    [InlineData(9_996_000, "10.0 M")]
    [InlineData(4_500_000_000_000, "4,500 bn")]
    public void A_figure_for_a_glance_has_three_digits(double amount, string text) =>
        Assert.Equal(text, Plain(English.Glance(new Money((decimal)amount))));

    [Theory]
    [InlineData(0.1234, "12.3 %")]
    [InlineData(-0.00049, "0.0 %")]
    [InlineData(-0.0125, "−1.3 %")]
    [InlineData(1, "100.0 %")]
    public void A_percentage_has_one_decimal(double fraction, string text) => Assert.Equal(text, Plain(English.Percent((decimal)fraction)));

    [Fact]
    public void A_number_that_was_written_keeps_its_digits()
    {
        Assert.Equal("35 %", Plain(English.WrittenPercent(0.35m)));
        Assert.Equal("12.5 %", Plain(English.WrittenPercent(0.125m)));
        Assert.Equal("2.5", English.Written(2.50m));
    }

    [Fact]
    public void A_movement_carries_its_sign()
    {
        Assert.Equal("+3", English.Movement(3));
        Assert.Equal("−3", English.Movement(-3));
        Assert.Equal("=", English.Movement(0));
    }

    [Fact]
    public void An_absent_mark_is_said_to_be_absent()
    {
        Assert.Equal("not rated", English.Mark(null));
        Assert.Equal("6.5 of 10", English.Mark(6.5m));
        Assert.Equal("0 of 10", English.Mark(0m));
    }

    [Fact]
    public void Amounts_show_cents_below_a_million_and_whole_units_from_there_on()
    {
        Assert.Equal(AmountUnit.Cents, AmountUnit.For([new(999_999.99m), new(-5m)]));
        Assert.Equal(AmountUnit.Whole, AmountUnit.For([new(1m), new(-1_000_000m)]));
        Assert.Equal(AmountUnit.Cents, AmountUnit.For([]));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
