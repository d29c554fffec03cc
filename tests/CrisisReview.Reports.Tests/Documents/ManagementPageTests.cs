using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Documents;

/// <summary>What only a strained book shows.</summary>
public class ManagementPageTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);
    private static readonly ManagementPackInput Strained = FixtureBook.Strained.Management;
    private static readonly Lazy<string> Printed = new(() => Words(Tool.Run("pdftotext", new PackWriter().Management(Strained).Bytes, "-layout", "{0}", "-")));

    [SkippableFact]
    public void Key_accounts_without_a_place_are_listed_with_their_reason()
    {
        var unplaced = ManagementPack.Of(Strained, English).Decisions!.Placement.Unplaced;

        Assert.NotEmpty(unplaced);
        Assert.Contains("Key accounts without a place", Printed.Value, StringComparison.Ordinal);
        Assert.All(unplaced, u => Assert.Contains(u.AccountId, After("Key accounts without a place"), StringComparison.Ordinal));
        Assert.Contains(Words(unplaced[0].Reason).Split(' ')[0], After("Key accounts without a place"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Hours_short_and_accounts_stepped_down_stand_beside_each_executive()
    {
        var load = ManagementPack.Of(Strained, English).Decisions!.Load;

        Assert.Contains(load, l => l.SteppedDown != "0" && l.Short != "0");
        Assert.All(load, l => Assert.Contains($"{l.Wanted} {l.Planned} {l.Short} {l.SteppedDown}", After("Executives' hours"), StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Accounts_that_nobody_would_meet_are_named()
    {
        var gaps = Strained.Decisions!.ContactGaps;

        Assert.NotEmpty(gaps);
        Assert.All(gaps.Take(10), gap => Assert.Contains($"({gap})", After("Without any contact in the quarter"), StringComparison.Ordinal));
        Assert.True(gaps.Count <= 10 || After("Without any contact").Contains($"and {gaps.Count - 10} more", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void The_loss_chart_shows_how_often_each_loss_comes_and_marks_the_expected_and_the_worst()
    {
        var bars = ManagementPack.Of(Strained, English).Distribution;
        var shown = After("How often the loss is how large");

        Assert.InRange(bars.Count, 2, 16);
        Assert.Equal(1m, bars.Sum(b => b.Share), 6);
        Assert.All(bars, b => Assert.Contains(Words($"{b.Losses} {b.ShareText}"), shown, StringComparison.Ordinal));
        Assert.Contains(Words(bars.Single(b => b.Mark.StartsWith("expected", StringComparison.Ordinal)).Mark), shown, StringComparison.Ordinal);
        Assert.Contains(bars, b => b.Tail);
        Assert.Contains("Worst twentieth", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_simulation_has_no_loss_chart() =>
        Assert.Empty(LossChart.Of(Strained.Portfolio with { Histogram = null, Percentiles = null }, English));

    [Fact]
    public void Names_that_the_fonts_cannot_show_are_counted_among_the_datas_faults()
    {
        Assert.Contains(ManagementPack.Of(FixtureBook.Hostile.Management, English).DataQuality, l => l.Label == "Names that cannot be printed in full" && l.Text.StartsWith("4 of 9", StringComparison.Ordinal));
        Assert.Contains(ManagementPack.Of(Strained, English).DataQuality, l => l.Label == "Names that cannot be printed in full" && l.Text.StartsWith("0 of 30", StringComparison.Ordinal));
    }

    private static string After(string words) => Printed.Value[Printed.Value.IndexOf(words, StringComparison.Ordinal)..];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
