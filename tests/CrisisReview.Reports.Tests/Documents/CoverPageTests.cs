using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Documents;

/// <summary>The portfolio is one page, the list of accounts begins the next, the reviews follow.</summary>
public class CoverPageTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);
    private static readonly PackWriter Writer = new();

    public static TheoryData<string, int> Packs => new() { { "usual", 5 }, { "hostile", 9 }, { "strained", 10 }, { "strained", 30 } };

    [SkippableTheory]
    [MemberData(nameof(Packs))]
    public void The_portfolio_is_one_page_whoever_and_however_many_they_are(string book, int accounts)
    {
        var pages = PagesOf(Input(book, accounts));

        Assert.Contains("The portfolio", pages[0], StringComparison.Ordinal);
        Assert.Contains("Loss in the worst twentieth of cases", pages[0], StringComparison.Ordinal);
        Assert.Contains("Hours wanted", pages[0], StringComparison.Ordinal);
        Assert.Contains("Contacts by week", pages[0], StringComparison.Ordinal);
        Assert.Contains("What the crisis takes", pages[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Contacts by week", pages[1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Every_account_of_a_usual_portfolio_is_named_on_its_map()
    {
        var pages = PagesOf(Input("usual", 5));

        Assert.All(ExecutivePack.Of(Input("usual", 5), English).Cover.Map!.Points, point => Assert.Contains(point.Name, pages[0], StringComparison.Ordinal));
        Assert.DoesNotContain("Points without a name", pages[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_maps_axes_have_round_amounts_that_stand_on_the_page()
    {
        var map = ExecutivePack.Of(Input("hostile", 9), English).Cover.Map!;
        var page = Joined(PagesOf(Input("hostile", 9))[0]);

        Assert.Equal(["0", "500 M", "2 bn", "5 bn", "10 bn", "20 bn"], map.Value.Ticks.Select(t => t.Text.Replace('\u00A0', ' ')));
        Assert.All(map.Value.Ticks.Concat(map.Exposure.Ticks), tick => Assert.Contains(Joined(tick.Text), page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_customer_whose_name_cannot_be_printed_stands_on_the_map_by_number()
    {
        var points = ExecutivePack.Of(Input("hostile", 9), English).Cover.Map!.Points;

        Assert.Superset(new HashSet<string> { "CJK", "RTL", "HEB", "EMOJI", "One cent" }, points.Select(p => p.Name).ToHashSet());
        Assert.Contains(points, p => p.Words.StartsWith("株式会社日立製作所 東京: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_map_reads_each_account_out_with_its_value_and_its_exposure()
    {
        var input = Input("usual", 5);
        var map = ExecutivePack.Of(input, English).Cover.Map!;

        var bergs = map.Points.Single(p => p.Name == "Berglunds snabbköp, Luleå");
        var row = input.Accounts.Single(a => a.Row?.Name == bergs.Name).Row!;
        Assert.Equal(row.BaselineContribution.Amount, bergs.Value);
        Assert.Equal(row.Es95Contribution!.Value.Amount, bergs.Exposure);
        Assert.Equal(
            $"{row.Name}: contribution before {English.Glance(row.BaselineContribution)}, loss in the worst twentieth of cases {English.Glance(row.Es95Contribution.Value)}, Secure cash",
            bergs.Words);
    }

    [Fact]
    public void Without_a_simulation_the_map_goes_by_the_expected_loss()
    {
        var input = Input("usual", 5);
        var unsimulated = input with { Accounts = [.. input.Accounts.Select(a => a with { Row = a.Row is { } row ? Unsimulated(row) : null })] };

        var map = ExecutivePack.Of(unsimulated, English).Cover.Map!;

        Assert.Equal("Expected loss", map.Exposure.Title);
        Assert.All(map.Points, point => Assert.Null(point.Segment));
        Assert.Equal(unsimulated.Accounts.Select(a => a.Row?.ExpectedLoss.Amount).OfType<decimal>().Order(), map.Points.Select(p => p.Exposure).Order());
    }

    [SkippableFact]
    public void Whoever_gets_less_for_want_of_hours_is_named()
    {
        var input = Input("strained", 30);
        var steppedDown = input.Hours!.SteppedDown;
        var pages = string.Join(' ', PagesOf(input));

        Assert.NotEmpty(steppedDown);
        Assert.All(steppedDown, s => Assert.Contains($"{input.Accounts.Single(a => a.Row!.AccountId == s.AccountId).Row!.Name} is met as", pages, StringComparison.Ordinal));
    }

    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static RankingRow Unsimulated(RankingRow row) => row with { Es95Contribution = null, ExposureRank = null, ExposedPlace = null };

    private static ExecutivePackInput Input(string book, int accounts)
    {
        var input = (book switch { "usual" => FixtureBook.Usual, "hostile" => FixtureBook.Hostile, _ => FixtureBook.Strained }).Executive("E1");
        return input with { Accounts = [.. input.Accounts.Where(a => a.Row is not null).OrderByDescending(a => a.Attention!.Contacts.Count).Take(accounts)] };
    }

    /// <summary>Words of each page with single spaces.</summary>
    private static string[] PagesOf(ExecutivePackInput input) =>
        [.. Tool.Run("pdftotext", Writer.Executive(input).Bytes, "{0}", "-").Split('\f').Select(page => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
