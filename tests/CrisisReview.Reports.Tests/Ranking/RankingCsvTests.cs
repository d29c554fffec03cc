using System.Globalization;
using System.Text;

using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Ranking;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Ranking;

public class RankingCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30 1234", "'+49 30 1234")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Plain & Co.", "Plain & Co.")]
    [InlineData("a=b", "a=b")]
    [InlineData("Luleå, Sweden", "\"Luleå, Sweden\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("say \"when\"", "\"say \"\"when\"\"\"")]
    [InlineData(" padded", "\" padded\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_text_cell_is_quoted_and_never_a_formula(string? text, string cell) => Assert.Equal(cell, CsvText.Cell(text));

    [Fact]
    public void The_file_begins_with_a_byte_order_mark_and_ends_its_lines_with_CRLF()
    {
        var bytes = Written(FixtureBook.Usual.Rows);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal(FixtureBook.Usual.Rows.Count + 2, lines.Length);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void The_columns_are_those_of_the_ranking_row()
    {
        var header = Encoding.UTF8.GetString(Written([]))[1..].TrimEnd();
        Assert.Equal(
            "accountId,name,executiveId,industry,region,baselineContribution,stressedContribution,expectedLoss,loss95,es95Contribution,atStake,valueRank,stressedValueRank,"
            + "baselineExposureRank,exposureRank,exposureMovement,movement,key,exposed,segment,reprice,score,"
            + "scoreParts.profitability.weight,scoreParts.profitability.value,scoreParts.profitability.points,"
            + "scoreParts.strategicValue.weight,scoreParts.strategicValue.value,scoreParts.strategicValue.points,"
            + "scoreParts.growth.weight,scoreParts.growth.value,scoreParts.growth.points,scoreParts.products.weight,scoreParts.products.value,scoreParts.products.points,"
            + "scoreParts.opportunity.weight,scoreParts.opportunity.value,scoreParts.opportunity.points,"
            + "scoreParts.relationship.weight,scoreParts.relationship.value,scoreParts.relationship.points,untappedWallet,abilities.acquire,abilities.expand,abilities.continueMaintenance,abilities.pay,"
            + "lossByLever.receivables,lossByLever.orders,lossByLever.renewals,lossByLever.opportunities,lossByLever.costToServe",
            header);
    }

    [Fact]
    public void Negative_numbers_stay_numbers()
    {
        var row = FixtureBook.Usual.Rows[0] with { BaselineContribution = new(-1_234_567.891m), StressedContribution = new(-1_234_567.891m), LossByLever = Domain.Impact.LossByLever.None };
        Assert.Contains(",-1234567.89,-1234567.89,", Encoding.UTF8.GetString(Written([row])), StringComparison.Ordinal);
    }

    [Fact]
    public void In_every_row_the_levers_add_up_to_the_loss_and_baseline_less_loss_is_stressed()
    {
        foreach (var row in FixtureBook.Usual.Rows)
        {
            var cells = Encoding.UTF8.GetString(Written([row with { Name = "x", UntappedWallet = null }])).Split("\r\n")[1].Split(',');
            decimal Number(int column) => decimal.Parse(cells[column], CultureInfo.InvariantCulture);
            Assert.Equal(Number(7), Enumerable.Range(45, 5).Sum(Number));
            Assert.Equal(Number(6), Number(5) - Number(7));
        }
    }

    [Fact]
    public void What_was_not_simulated_is_empty_and_what_was_is_in_its_columns()
    {
        string[] Simulated(RankingRow row) =>
            [.. new[] { 9, 14, 15, 18, 19 }.Select(column => Encoding.UTF8.GetString(Written([row with { Name = "x", UntappedWallet = null }])).Split("\r\n")[1].Split(',')[column])];

        var row = FixtureBook.Usual.Rows[0] with { BaselineExposureRank = 5, Es95Contribution = null, ExposureRank = null, ExposedPlace = null };
        Assert.Equal(["", "", "", "", ""], Simulated(row));
        var simulated = row with { Es95Contribution = new(12.345m), ExposureRank = 2, ExposedPlace = new(ParetoMeasure.ExpectedShortfall, 0.80m, 4, true, 0.5m) };
        Assert.Equal(["12.35", "2", "3", "true", row.Key ? "protect" : "secureCash"], Simulated(simulated));
    }

    [Fact]
    public void The_points_of_the_parts_add_up_to_the_score_and_an_unknown_wallet_is_empty()
    {
        foreach (var row in FixtureBook.Usual.Rows)
        {
            var cells = Encoding.UTF8.GetString(Written([row with { Name = "x", UntappedWallet = null }])).Split("\r\n")[1].Split(',');
            Assert.Equal(decimal.Parse(cells[21], CultureInfo.InvariantCulture), Enumerable.Range(0, 6).Sum(part => decimal.Parse(cells[24 + (3 * part)], CultureInfo.InvariantCulture)));
            Assert.Equal("", cells[40]);
        }

        Assert.Contains(",1234.50,", Encoding.UTF8.GetString(Written([FixtureBook.Usual.Rows[0] with { UntappedWallet = new(1_234.5m) }])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream();
        PackWriter.RankingCsv([], stream);
        Assert.True(stream.CanWrite);
    }

    private static byte[] Written(IEnumerable<RankingRow> rows)
    {
        using var stream = new MemoryStream();
        RankingCsv.Write(rows, stream);
        return stream.ToArray();
    }
}
