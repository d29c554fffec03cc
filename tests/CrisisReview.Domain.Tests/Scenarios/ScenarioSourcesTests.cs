namespace CrisisReview.Domain.Scenarios;

public sealed class ScenarioSourcesTests
{
    [Fact]
    public void Every_number_says_once_where_it_comes_from_and_nothing_else_is_pointed_at() =>
        Assert.All(LibraryDocument.All, document => Assert.Equal(
            document.Numbers().Keys.Order(StringComparer.Ordinal),
            document.Pointers().Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_entry_says_its_basis_in_the_file() =>
        Assert.All(LibraryDocument.All.SelectMany(document => document.Sources), source => Assert.Contains("basis", source));

    [Fact]
    public void A_cited_number_has_a_source_and_a_year_and_a_judgement_has_neither()
    {
        var sources = ScenarioLibrary.All.SelectMany(scenario => scenario.Sources).ToArray();
        Assert.All(sources, source =>
        {
            Assert.Equal(source.Basis == EvidenceBasis.Cited, source.Source is { Length: > 10 });
            Assert.Equal(source.Basis == EvidenceBasis.Cited, source.Year is >= 1990 and <= 2030);
            Assert.True(source.Claim.Length >= 15, source.Claim);
        });
        Assert.Contains(sources, source => source.Basis == EvidenceBasis.Cited);
        Assert.Contains(sources, source => source.Basis == EvidenceBasis.Judgement);
    }

    [Fact]
    public void A_claim_that_ends_in_a_calculation_arrives_at_the_number()
    {
        var checkedClaims = 0;
        foreach (var document in LibraryDocument.All)
        {
            var numbers = document.Numbers();
            foreach (var source in document.Sources.Where(source => source["pointer"] is not null))
            {
                if (Calculation.ResultOf(source["claim"]!.GetValue<string>()) is { } result)
                {
                    var number = numbers[source["pointer"]!.GetValue<string>()];
                    Assert.True(Math.Abs(result - number) <= Rounding(number), $"{document.Id}{source["pointer"]}: {result} is not {number}.");
                    checkedClaims++;
                }
            }
        }

        Assert.True(checkedClaims > 80, $"Only {checkedClaims} calculations were found.");
    }

    /// <summary>Days are whole, multipliers have two decimal places, and fractions two or three.</summary>
    private static decimal Rounding(decimal number) => number switch
    {
        >= 2m when decimal.IsInteger(number) => 0.6m,
        >= 1m => 0.0051m,
        _ => 0.0026m,
    };
}
