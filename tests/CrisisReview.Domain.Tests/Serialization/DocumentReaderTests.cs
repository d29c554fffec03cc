using System.Text;
using System.Text.Json;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Tests.Serialization;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_document_is_read()
    {
        var (scenario, problems) = Read<Scenario>("""{ "id": "s", "name": "Σ, “quoted”", "shocks": { "orders": { "cancelProbability": 0.15 } } }""");

        Assert.Empty(problems);
        Assert.Equal("Σ, “quoted”", scenario!.Name);
        Assert.Equal(0.15m, scenario.Shocks.Orders!.CancelProbability);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() => Assert.Empty(Read<Scenario>("\uFEFF{ \"id\": \"s\", \"name\": \"n\" }").Problems);

    [Fact]
    public void Null_leaves_a_number_unnamed() =>
        Assert.Empty(Read<Scenario>("""{ "id": "s", "name": "n", "shocks": { "orders": null, "receivables": { "lossGivenDefault": null } } }""").Problems);

    [Theory]
    [InlineData("""{ "name": "n" }""", "/id", "is required")]
    [InlineData("""{ "id": "s" }""", "/name", "is required")]
    [InlineData("""{ "id": "s", "name": null }""", "/name", "must not be null; leave it out for its default")]
    [InlineData("""{ "id": "s", "name": "n", "rules": null }""", "/rules", "must not be null; leave it out for its default")]
    [InlineData("""{ "id": "s", "name": "n", "rules": [null] }""", "/rules/0", "must be an object, was null")]
    [InlineData("""{ "id": "s", "name": "n", "rules": [{ "name": "r", "when": { "industry": [null] } }] }""", "/rules/0/when/industry/0", "must be text, was null")]
    [InlineData("""{ "id": "s", "name": 7 }""", "/name", "must be text, was 7")]
    [InlineData("""{ "id": "", "name": "n" }""", "/id", "is empty")]
    [InlineData("""{ "id": 7, "name": "n" }""", "/id", "must be text, was 7")]
    [InlineData("""{ "id": "s", "name": "n", "rules": {} }""", "/rules", "must be a list, was an object")]
    [InlineData("""{ "id": "s", "name": "n", "shocks": [] }""", "/shocks", "must be an object, was a list")]
    [InlineData("""{ "id": "s", "name": "n", "horizonMonths": 1.5 }""", "/horizonMonths", "must be a whole number, was 1.5")]
    [InlineData("""{ "id": "s", "name": "n", "horizonMonths": "12" }""", "/horizonMonths", "must be a whole number, was \"12\"")]
    [InlineData("""{ "id": "s", "name": "n", "shocks": { "orders": { "cancelProbability": "15 %" } } }""", "/shocks/orders/cancelProbability", "must be a number, was \"15 %\"")]
    [InlineData("""{ "id": "s", "name": "n", "shocks": { "orders": { "cancelProbability": 1e99 } } }""", "/shocks/orders/cancelProbability", "must be a number, was 1e99")]
    [InlineData("""{ "id": "s", "name": "n", "shocks": { "orders": { "cancelProbabilty": 0.1 } } }""", "/shocks/orders/cancelProbabilty", "is not a field here; did you mean cancelProbability?")]
    [InlineData("""{ "id": "s", "name": "n", "shocks": { "opportunities": { "churn": 0.1 } } }""", "/shocks/opportunities/churn", "is not a field here; the fields are winRateFactor")]
    [InlineData("""{ "id": "s", "name": "n", "a/b~c": 1 }""", "/a~1b~0c", "is not a field here; the fields are description, horizonMonths, id, name, rules, shocks, sources")]
    [InlineData("""{ "id": "s", "name": "n", "name": "m" }""", "/name", "comes twice")]
    [InlineData("""{ "id": "s", "name": "n", "Name": "m" }""", "/name", "comes twice")]
    [InlineData("""{ "id": "s", "name": "n", "rules": [{ "name": "r", "when": { "creditGrade": ["F"] } }] }""", "/rules/0/when/creditGrade/0", "must be one of \"A\", \"B\", \"C\", \"D\", \"E\", was \"F\"")]
    [InlineData("""{ "id": "s", "name": "n", "rules": [{ "name": "r", "when": { "missionCritical": "yes" } }] }""", "/rules/0/when/missionCritical", "must be true or false, was \"yes\"")]
    [InlineData("""{ "id": "s", "name": "n", "sources": [{ "claim": "c", "basis": "guess" }] }""", "/sources/0/basis", "must be one of \"judgement\", \"cited\", was \"guess\"")]
    [InlineData("""[]""", "", "must be an object, was a list")]
    [InlineData("""null""", "", "must be an object, was null")]
    public void A_fault_is_told_with_its_place_and_in_words(string json, string pointer, string problem)
    {
        var (scenario, problems) = Read<Scenario>(json);

        Assert.Null(scenario);
        Assert.Equal([new ValidationProblem(pointer, problem)], problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{ "id": "s", }""")]
    [InlineData("""{ "id": "s" } x""")]
    [InlineData("""{ 'id': 's' }""")]
    [InlineData("// nothing")]
    [InlineData("""{ "id": NaN }""")]
    public void Broken_json_is_told_with_its_line(string json)
    {
        var (scenario, problems) = Read<Scenario>(json);

        Assert.Null(scenario);
        var problem = Assert.Single(problems);
        Assert.Equal("", problem.Pointer);
        Assert.StartsWith("is not valid JSON in line 1, byte ", problem.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "\ud800", "name": "n" }""")]
    [InlineData("""{ "id": "s", "name": "\udc00" }""")]
    [InlineData("""{ "id": "s", "name": "n", "\ud800": 1 }""")]
    public void Half_a_character_is_a_fault(string json) => Assert.NotEmpty(Read<Scenario>(json).Problems);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_fault()
    {
        byte[] latin1 = [.. "{ \"id\": \"s\", \"name\": \"Caf"u8, 0xE9, .. "\" }"u8];

        Assert.Equal([new ValidationProblem("", "is not UTF-8 text; save it as UTF-8")], DocumentReader.Read<Scenario>(latin1).Problems);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var (_, problems) = Read<Scenario>("""{ "nam": "n", "horizonMonths": true, "rules": [{ "shocks": { "orders": 1 } }] }""");

        Assert.Equal(["/nam", "/horizonMonths", "/rules/0/shocks/orders", "/rules/0/name", "/id", "/name"], problems.Select(problem => problem.Pointer));
    }

    [Theory]
    [InlineData("""{ "provisionMatrix": { "buckets": [{ "upToDays": 0 }] } }""", "/provisionMatrix/buckets/0/defaultRate", "is required")]
    [InlineData("""{ "provisionMatrix": { "buckets": [{ "defaultRate": null }] } }""", "/provisionMatrix/buckets/0/defaultRate", "must not be null; leave it out for its default")]
    [InlineData("""{ "rates": { "EUR": "1" } }""", "/rates/EUR", "must be a number, was \"1\"")]
    [InlineData("""{ "rates": { "EUR": 1, "EUR": 2 } }""", "/rates/EUR", "comes twice")]
    [InlineData("""{ "gradeMultipliers": { "f": 1 } }""", "/gradeMultipliers/f", "is not a field here; the fields are a, b, c, d, e")]
    [InlineData("""{ "standingScenarios": ["a", " b"] }""", "/standingScenarios/1", "begins or ends with white space")]
    public void A_policy_is_read_as_strictly(string json, string pointer, string problem) =>
        Assert.Equal([new ValidationProblem(pointer, problem)], Read<Policy>(json).Problems);

    [Fact]
    public void A_policy_survives_being_written_and_read()
    {
        var policy = new Policy { Rates = new Dictionary<string, decimal> { ["EUR"] = 1.0800m } };
        var json = JsonSerializer.SerializeToUtf8Bytes(policy, DomainJson.Options);

        var (read, problems) = DocumentReader.Read<Policy>(json);

        Assert.Empty(problems);
        Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(read, DomainJson.Options));
    }

    [Fact]
    public void A_depth_that_no_document_needs_is_refused() =>
        Assert.StartsWith("is not valid JSON", Assert.Single(Read<Scenario>(new string('[', 100) + new string(']', 100)).Problems).Problem, StringComparison.Ordinal);

    private static (T? Document, IReadOnlyList<ValidationProblem> Problems) Read<T>(string json)
        where T : class => DocumentReader.Read<T>(Encoding.UTF8.GetBytes(json));
}
