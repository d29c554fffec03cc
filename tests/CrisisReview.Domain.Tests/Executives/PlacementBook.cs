using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Executives;

/// <summary>Key accounts, executives and the policy by which they are placed.</summary>
internal sealed record PlacementBook(KeyAccount[] Accounts, Executive[] Executives, PlacementPolicy Policy)
{
    private const string Gone = "gone";

    /// <summary>Few marks, so that many placements are equally good; too many accounts as often as too few; present executives who have left or may not keep the account.</summary>
    public static Gen<PlacementBook> Any { get; } = OfUpTo(accounts: 14, executives: 5);

    public PlacementPlan Plan() => PlacementPlanner.Plan(Accounts, Executives, Policy);

    public string PlanText() => System.Text.Json.JsonSerializer.Serialize(Plan(), DomainJson.Options);

    public static KeyAccount Account(string id, decimal score, string? present = null, bool critical = false) =>
        new(new(id), score, critical, present is null ? null : new ExecutiveId(present));

    public static Executive Executive(string id, decimal? dependability, bool serves = false) =>
        new() { ExecutiveId = new(id), Name = $"Colleague {id}", Dependability = dependability, ServesMissionCritical = serves };

    /// <summary>Pseudo-random, the same for the same seed; marks have <paramref name="steps"/> steps.</summary>
    public static PlacementBook Random(int seed, int accounts, int executives, int most, int steps)
    {
        var random = new Random(seed);
        decimal Mark(decimal largest) => decimal.Round(random.Next(steps + 1) * largest / steps, 4);
        var team = Enumerable.Range(0, executives).Select(e => Executive($"E{e}", random.Next(8) == 0 ? null : Mark(10m), random.Next(2) == 0)).ToArray();
        var book = Enumerable.Range(0, accounts).Select(a => Account(
            $"A{a:000}", Mark(100m), random.Next(5) == 0 || executives == 0 ? null : $"E{random.Next(executives + 1)}", random.Next(3) == 0)).ToArray();
        return new(book, team, new() { MostKeyAccounts = most, MoveReluctance = random.Next(4) * 0.05m });
    }

    private static Gen<PlacementBook> OfUpTo(int accounts, int executives) =>
        from team in Gen.Choose(0, executives).SelectMany(size => AnyExecutive.ArrayOf(size))
        from book in Gen.Choose(0, accounts).SelectMany(size => AnyAccount.ArrayOf(size))
        from most in Gen.Choose(1, 4)
        from reluctance in Gen.Elements(0m, 0.05m, 0.15m, 1m)
        select new PlacementBook(
            [.. book.Select((account, i) => account with { AccountId = new($"A{i:00}") })],
            [.. team.Select((executive, i) => executive with { ExecutiveId = new($"E{i}") })],
            new() { MostKeyAccounts = most, MoveReluctance = reluctance });

    private static Gen<Executive> AnyExecutive =>
        from dependability in Gen.Elements<decimal?>(null, 0m, 3m, 7.25m, 10m)
        from serves in Gen.Elements(true, false)
        select Executive("E", dependability, serves);

    private static Gen<KeyAccount> AnyAccount =>
        from score in Gen.OneOf(Gen.Elements(0m, 20m, 50m, 100m), Gen.Choose(0, 1_000_000).Select(parts => parts / 10_000m))
        from present in Gen.Elements("E0", "E1", "E2", "E3", Gone, null)
        from critical in Gen.Elements(true, false, false)
        select Account("A", score, present, critical);
}
