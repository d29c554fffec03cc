using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Assumptions;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Assumptions;

public class AssumptionTableTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);
    private static readonly IReadOnlyList<AssumptionGroup> Groups = AssumptionTable.Of(FixtureRun.Scenario, English);
    private static readonly IReadOnlyList<Assumption> Table = [.. Groups.SelectMany(g => g.Assumptions)];

    [Fact]
    public void Every_number_of_shocks_and_rules_has_a_row() =>
        Assert.Equal(16 + 1 + 2, Table.Count(a => a.Shock.Length > 0));

    [Fact]
    public void A_cited_number_shows_claim_source_and_year()
    {
        var row = Table.Single(a => a.Shock == "Foreign currency dearer");
        Assert.Equal("cited", row.Basis);
        Assert.Equal("Federal Reserve, monthly averages, 1998", row.Source);
    }

    [Fact]
    public void A_year_that_the_source_names_is_not_repeated() =>
        Assert.Equal("IDC, in AP Connections, April 1999", Table.Single(a => a.Shock == "Orders cancelled").Source);

    [Fact]
    public void A_source_of_a_lever_speaks_of_each_of_its_numbers() =>
        Assert.Equal(3, Table.Count(a => a.Claim.StartsWith("No published delay", StringComparison.Ordinal) && a.Basis == "judgement"));

    [Fact]
    public void A_number_without_a_source_is_a_judgement_and_says_so() =>
        Assert.All(
            Groups.Single(g => g.AppliesTo.StartsWith("Spare parts", StringComparison.Ordinal)).Assumptions,
            a => Assert.Equal(("judgement", "No source is given."), (a.Basis, a.Claim)));

    [Fact]
    public void A_source_about_the_whole_stands_last() =>
        Assert.Equal("The scenario as a whole", Groups[^1].AppliesTo);

    [Fact]
    public void The_neutral_scenario_has_no_assumption() =>
        Assert.Empty(AssumptionTable.Of(new() { Id = new("neutral"), Name = "Neutral" }, English));

    [Fact]
    public void A_source_of_another_lever_with_the_same_beginning_does_not_count()
    {
        var scenario = new Scenario
        {
            Id = new("x"),
            Name = "x",
            Shocks = new() { Orders = new() { CancelProbability = 0.1m } },
            Sources = [new() { Pointer = "/shocks/orders/cancel", Basis = EvidenceBasis.Cited, Claim = "c", Source = "s" }],
        };
        Assert.Equal("judgement", AssumptionTable.Of(scenario, English)[0].Assumptions[0].Basis);
    }

    [Fact]
    public void The_headline_counts_the_cited_numbers() =>
        Assert.Equal("19 numbers: 2 cited, 17 judgement.", AssumptionTable.Headline(FixtureRun.Scenario, English));
}
