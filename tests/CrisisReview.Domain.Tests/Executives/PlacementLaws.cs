using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Tests.Properties;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Executives;

public sealed class PlacementLaws
{
    [Fact]
    public void Caps_skills_and_counts_are_never_broken() => Law.Holds(PlacementBook.Any, book => AssertSound(book, book.Plan()));

    [Fact]
    public void As_many_are_placed_as_can_be() =>
        Law.Holds(PlacementBook.Any, book => Assert.Equal(MostPlaceable(book), book.Plan().Placements.Count));

    [Fact]
    public void The_order_in_which_accounts_and_executives_are_given_means_nothing() =>
        Law.Holds(PlacementBook.Any, Gen.Choose(0, 1000), (book, seed) =>
        {
            var random = new Random(seed);
            var shuffled = book with { Accounts = [.. book.Accounts], Executives = [.. book.Executives] };
            random.Shuffle(shuffled.Accounts);
            random.Shuffle(shuffled.Executives);

            Assert.Equal(book.PlanText(), shuffled.PlanText());
        });

    [Fact]
    public void With_the_executives_who_are_missing_all_are_placed_and_with_one_fewer_not() =>
        Law.Holds(PlacementBook.Any, book =>
        {
            var plan = book.Plan();
            var (all, critical) = (plan.ExecutivesMissing, plan.MissionCriticalExecutivesMissing);

            Assert.Empty(With(book, critical, all - critical).Plan().Unplaced);
            Assert.True(all == 0 || With(book, all - 1, 0).Plan().Unplaced.Count > 0);
            Assert.True(critical == 0 || With(book, critical - 1, all).Plan().Unplaced.Count > 0);
        });

    [Fact]
    public void The_gain_of_a_move_is_what_the_best_placement_loses_if_the_account_stays() =>
        Law.Holds(PlacementBook.Any, Gen.Choose(1, 6), (book, accounts) =>
        {
            var small = book with { Accounts = [.. book.Accounts.Take(accounts)], Executives = [.. book.Executives.Take(3)] };
            var plan = small.Plan();
            foreach (var move in plan.Moves.Where(move => MayStay(small, move)))
            {
                var staying = new EveryPlacement(small, (move.AccountId, move.From));
                decimal? lost = staying.Placed == plan.Placements.Count ? plan.Objective - staying.Objective : null;

                Assert.Equal(lost, move.Gain);
            }

            Assert.All(plan.Moves, move => Assert.True(move.Gain is null or >= 0m));
            Assert.All(plan.Moves.Where(move => !MayStay(small, move)), move => Assert.Null(move.Gain));
        });

    [Fact]
    public void Everyone_stays_where_moving_is_dear_and_all_can() =>
        Law.Holds(PlacementBook.Any, book =>
        {
            var present = book.Accounts.Where(account => account.Present is { } id && Serves(book, account, id)).GroupBy(account => account.Present);
            var dear = book with
            {
                Accounts = [.. present.SelectMany(accounts => accounts.Take(book.Policy.MostKeyAccounts))],
                Policy = book.Policy with { MoveReluctance = 10m },
            };

            Assert.Empty(dear.Plan().Moves);
            Assert.Empty(dear.Plan().Unplaced);
        });

    [Fact]
    public void A_plan_near_the_best_breaks_nothing_and_is_as_near_as_it_says() =>
        Law.Holds(PlacementBook.Any, Gen.Choose(1, 6), (book, part) =>
        {
            var near = PlacementPlanner.Plan(book.Accounts, book.Executives, book.Policy, part);
            var best = book.Plan();

            AssertSound(book, near);
            Assert.Equal(best.Placements.Count, near.Placements.Count);
            Assert.InRange(best.Objective, near.Objective, near.Objective + (near.Gap ?? 0m));
        });

    private static void AssertSound(PlacementBook book, PlacementPlan plan)
    {
        var accounts = book.Accounts.ToDictionary(account => account.AccountId);
        var executives = book.Executives.ToDictionary(executive => executive.ExecutiveId);

        Assert.Equal(accounts.Keys.Order(), plan.Placements.Select(placement => placement.AccountId).Concat(plan.Unplaced.Select(each => each.AccountId)).Order());
        Assert.All(plan.Placements.GroupBy(placement => placement.ExecutiveId), held => Assert.InRange(held.Count(), 1, book.Policy.MostKeyAccounts));
        Assert.All(plan.Placements, placement => Assert.True(Serves(book, accounts[placement.AccountId], placement.ExecutiveId)));
        Assert.All(plan.Placements, placement => Assert.Equal(
            (accounts[placement.AccountId].Score / 100m * (executives[placement.ExecutiveId].Dependability ?? 5m) / 10m)
                - (accounts[placement.AccountId].Present == placement.ExecutiveId ? 0m : book.Policy.MoveReluctance),
            placement.Benefit));
        Assert.Equal(plan.Placements.Sum(placement => placement.Benefit), plan.Objective);
        Assert.Equal(
            plan.Placements.Where(placement => placement.PreviousExecutiveId is { } previous && previous != placement.ExecutiveId).Select(placement => placement.AccountId),
            plan.Moves.Select(move => move.AccountId));
    }

    private static bool Serves(PlacementBook book, KeyAccount account, ExecutiveId id) =>
        book.Executives.Any(executive => executive.ExecutiveId == id && (executive.ServesMissionCritical || !account.MissionCritical));

    private static bool MayStay(PlacementBook book, Move move) => Serves(book, book.Accounts.Single(account => account.AccountId == move.AccountId), move.From);

    private static PlacementBook With(PlacementBook book, int serving, int others) => book with
    {
        Executives =
        [
            .. book.Executives,
            .. Enumerable.Range(0, serving).Select(i => PlacementBook.Executive($"S{i}", 5m, serves: true)),
            .. Enumerable.Range(0, others).Select(i => PlacementBook.Executive($"N{i}", 5m)),
        ],
    };

    // Maximum flow by augmenting paths, an account at a time (Ford and Fulkerson).
    private static int MostPlaceable(PlacementBook book)
    {
        var held = book.Executives.ToDictionary(executive => executive.ExecutiveId, _ => new List<KeyAccount>());
        return book.Accounts.Count(account => FindPlace(account, []));

        bool FindPlace(KeyAccount account, HashSet<ExecutiveId> tried)
        {
            foreach (var (id, accounts) in held)
            {
                if (!Serves(book, account, id) || !tried.Add(id))
                {
                    continue;
                }

                if (accounts.Count < book.Policy.MostKeyAccounts || accounts.Find(other => FindPlace(other, tried)) is { } goes && accounts.Remove(goes))
                {
                    accounts.Add(account);
                    return true;
                }
            }

            return false;
        }
    }
}
