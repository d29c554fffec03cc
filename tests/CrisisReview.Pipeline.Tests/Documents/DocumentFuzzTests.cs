using System.Text.Json;
using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Tests.Import;
using CrisisReview.Testing.Fuzzing;
using Xunit.Abstractions;

namespace CrisisReview.Pipeline.Tests.Documents;

/// <summary>Bad scenarios and policies in bulk: each is refused with its faults, or can be computed with.</summary>
public sealed class DocumentFuzzTests(ITestOutputHelper output)
{
    private static readonly DateOnly AsOf = new(2026, 1, 15);
    private static readonly byte[][] Scenarios = [.. ScenarioLibrary.All.Select(scenario => JsonSerializer.SerializeToUtf8Bytes(scenario, DomainJson.Options))];
    private static readonly byte[] Policy = JsonSerializer.SerializeToUtf8Bytes(new Policy(), DomainJson.Options);

    private static readonly AccountProfile[] Book =
    [
        new()
        {
            Account = FullBook.Account with { Kind = AccountKind.External, Currency = null },
            Invoices = [new() { InvoiceId = "I1", Amount = new(1_000), DueDate = new(2025, 11, 30) }],
            Orders = [FullBook.Order],
            Contracts = [FullBook.Contract],
            Opportunities = [FullBook.Opportunity],
        },
        new() { Account = new() { AccountId = new("A2"), Name = "Quiet", Industry = "trade", AnnualRevenue = new(500) } },
    ];

    [Fact]
    public void A_bad_scenario_is_refused_with_its_faults_or_can_be_computed_with() => output.WriteLine(Fuzz.Run(
        200, 25_000, random => Damage.Json(random, Scenarios[random.Next(Scenarios.Length)]), bytes => Read<Scenario>(bytes, ScenarioValidator.Validate, scenario => Compute(scenario, new())), MostBytes));

    [Fact]
    public void A_bad_policy_is_refused_with_its_faults_or_can_be_computed_with() => output.WriteLine(Fuzz.Run(
        200, 25_000, random => Damage.Json(random, Policy), bytes => Read<Policy>(bytes, PolicyValidator.Validate, policy => Compute(ScenarioLibrary.All[0], policy)), MostBytes));

    private static long MostBytes(long size) => 2_000_000 + (400 * size);

    private static bool Read<T>(byte[] bytes, Func<T, IEnumerable<ValidationProblem>> validate, Action<T> compute)
        where T : class
    {
        var (document, problems) = DocumentReader.Read<T>(bytes);
        var faults = document is null ? problems : [.. validate(document)];
        Assert.All(faults, fault => Assert.True(fault.Problem.Length > 5));
        Assert.True(document is not null || faults.Count > 0);
        if (faults.Count == 0)
        {
            compute(document!);
        }

        return faults.Count == 0;
    }

    private static void Compute(Scenario scenario, Policy policy) =>
        Assert.Equal(2, WholeBook.Rank(new(scenario, policy, AsOf, new() { Paths = 100 }), Book, 1, CancellationToken.None).Rows.Count);
}
