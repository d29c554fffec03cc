using CrisisReview.Domain.Executives;

namespace CrisisReview.Domain.Tests.Executives;

/// <summary>200 books placed by others too: the small ones by trying everything, the larger ones by the Hungarian method on single places.</summary>
public sealed class PlacementOptimumTests
{
    private const decimal UnitsOfBenefit = 100_000_000_000m;
    private const long Left = 1_000_000_000_000_000;

    [Fact]
    public void In_120_small_books_the_plan_is_the_first_of_the_best_of_all_placements()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var book = PlacementBook.Random(seed, accounts: 1 + (seed % 7), executives: seed % 5, most: 1 + (seed % 3), steps: seed % 2 == 0 ? 4 : 10_000);
            var best = new EveryPlacement(book);
            var plan = book.Plan();

            Assert.Equal(best.Best, plan.Placements.Select(placement => (placement.AccountId, placement.ExecutiveId)));
            Assert.Equal(best.Objective, plan.Objective);
            Assert.Null(plan.Gap);
        }
    }

    [Fact]
    public void In_80_larger_books_the_plan_is_as_good_as_that_of_the_Hungarian_method()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var book = PlacementBook.Random(1000 + seed, accounts: 20 + seed, executives: 3 + (seed / 6), most: 1 + (seed % 10), steps: seed % 2 == 0 ? 20 : 1_000_000);
            var plan = book.Plan();
            var (unplaced, objective) = ByHungarianMethod(book);

            Assert.Equal(unplaced, plan.Unplaced.Count);
            Assert.Equal(objective, plan.Objective);
        }
    }

    [Theory]
    [InlineData(600, 50, 20)]
    [InlineData(450, 50, 20)]
    [InlineData(500, 50, 1_000_000)]
    [InlineData(300, 50, 1)]
    public void In_large_books_the_prices_of_places_prove_that_nothing_is_better(int accounts, int executives, int steps)
    {
        var book = PlacementBook.Random(accounts, accounts, executives, most: 10, steps);
        var problem = PlacementProblem.Of([.. book.Accounts.OrderBy(account => account.AccountId)], PlacementProblem.Ordered(book.Executives), book.Policy);
        var assignment = ExactPlacement.Of(problem);

        Assert.All(assignment.Prices, price => Assert.True(price >= 0));
        Assert.Equal(PlacementBound.Of(problem, assignment), PlacementBound.Reached(problem, assignment));
    }

    private static (int Unplaced, decimal Objective) ByHungarianMethod(PlacementBook book)
    {
        var most = book.Policy.MostKeyAccounts;
        var places = Enumerable.Range(0, book.Executives.Length * most).Select(place => place / most);
        var nobody = Enumerable.Repeat(book.Executives.Length, book.Accounts.Length);
        var least = SlotHungarian.LeastCost(Array.ConvertAll(book.Accounts, account => Costs(book, account)), [.. places, .. nobody]);
        var unplaced = (int)((least + (Left / 2)) / Left);
        return (unplaced, (decimal)((Int128)unplaced * Left - least) / UnitsOfBenefit);
    }

    private static long[] Costs(PlacementBook book, KeyAccount account) =>
    [
        .. book.Executives.Select(executive => account.MissionCritical && !executive.ServesMissionCritical
            ? 2 * Left
            : -(long)(UnitsOfBenefit * ((account.Score * (executive.Dependability ?? 5m) / 1000m) - (account.Present == executive.ExecutiveId ? 0m : book.Policy.MoveReluctance)))),
        Left,
    ];
}
