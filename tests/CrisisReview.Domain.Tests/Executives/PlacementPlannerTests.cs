using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Policies;
using static CrisisReview.Domain.Tests.Executives.PlacementBook;

namespace CrisisReview.Domain.Tests.Executives;

public sealed class PlacementPlannerTests
{
    private static readonly PlacementPolicy OneEach = new() { MostKeyAccounts = 1 };

    /// <summary>By hand: large with E1 brings 1.00 - 0.15, small with E2 0.04 - 0.15, new with E3 (not rated, so 5) 0.15 - 0.15. If large stays, the best is 0.20 + 0.20 + 0.00;
    /// if small stays, it is 0.20 with large to E3 (0.50 - 0.15) and new to E2 (0.06 - 0.15).</summary>
    [Fact]
    public void Three_accounts_placed_by_hand()
    {
        var book = new PlacementBook(
            [Account("large", 100m, "E2"), Account("new", 30m), Account("small", 20m, "E1")],
            [Executive("E1", 10m), Executive("E2", 2m), Executive("E3", null)],
            OneEach);

        var plan = book.Plan();

        Assert.Equal(0.74m, plan.Objective);
        Assert.Equal(
            [
                new(new("large"), new("E1"), new("E2"), 100m, 0.85m),
                new(new("new"), new("E3"), null, 30m, 0m),
                new(new("small"), new("E2"), new("E1"), 20m, -0.11m),
            ],
            plan.Placements);
        Assert.Equal(
            [
                new(new("large"), new("E2"), new("E1"), 0.34m, "The new executive is so much more dependable that it is worth the change."),
                new(new("small"), new("E1"), new("E2"), 0.28m, "Makes room with Colleague E1 for accounts that gain more there."),
            ],
            plan.Moves);
        Assert.Empty(plan.Unplaced);
        Assert.Equal(0, plan.ExecutivesMissing);
    }

    [Fact]
    public void More_placed_comes_before_better_placed()
    {
        var book = new PlacementBook(
            [Account("critical", 1m, critical: true), Account("large", 100m, "E1")], [Executive("E1", 10m, serves: true), Executive("E2", 0m)], OneEach);

        var plan = book.Plan();

        Assert.Equal(["E1", "E2"], plan.Placements.Select(placement => placement.ExecutiveId.Value));
        Assert.Equal([new(new("large"), new("E1"), new("E2"), null, "If it stayed, one account fewer could be placed.")], plan.Moves);
    }

    [Fact]
    public void Equals_stay_and_then_go_to_those_who_do_not_serve_mission_critical_accounts_and_then_by_id()
    {
        var book = new PlacementBook(
            [Account("a", 50m), Account("b", 50m, "E1"), Account("c", 50m), Account("d", 50m)],
            [Executive("E0", 7m, serves: true), Executive("E1", 7m), Executive("E2", 7m), Executive("E3", 7m)],
            OneEach with { MoveReluctance = 0m });

        Assert.Equal(["E2", "E1", "E3", "E0"], book.Plan().Placements.Select(placement => placement.ExecutiveId.Value));
    }

    [Fact]
    public void What_cannot_be_placed_has_a_reason_and_the_number_missing()
    {
        var book = new PlacementBook(
            [Account("a", 10m, critical: true), Account("b", 20m, critical: true), Account("c", 30m, "E1", critical: true), Account("d", 5m), Account("e", 6m)],
            [Executive("E1", 5m, serves: true), Executive("E2", 5m)],
            OneEach);

        var plan = book.Plan();

        Assert.Equal(
            [
                new(new("a"), "The one executive for mission-critical accounts has as many key accounts as the policy allows (1); its score of 10 is not above any of theirs, of which 30 is the lowest."),
                new(new("b"), "The one executive for mission-critical accounts has as many key accounts as the policy allows (1); its score of 20 is not above any of theirs, of which 30 is the lowest."),
                new(new("d"), "Each of the 2 executives has as many key accounts as the policy allows (1); its score of 5 is not above any of theirs, of which 6 is the lowest."),
            ],
            plan.Unplaced);
        Assert.Equal((3, 2), (plan.ExecutivesMissing, plan.MissionCriticalExecutivesMissing));
    }

    [Fact]
    public void An_account_that_would_cost_a_change_of_executive_may_lose_to_one_with_a_lower_score()
    {
        var book = new PlacementBook([Account("higher", 51m), Account("lower", 50m, "E1")], [Executive("E1", 5m)], OneEach);

        var reason = Assert.Single(book.Plan().Unplaced).Reason;

        Assert.Equal(
            "The one executive has as many key accounts as the policy allows (1); with its score of 51, to put it in the place of another would gain nothing, the changes of executive counted.",
            reason);
    }

    [Fact]
    public void Without_executives_nothing_is_placed()
    {
        var plan = new PlacementBook([Account("a", 10m, "E1", critical: true), Account("b", 20m)], [], new()).Plan();

        Assert.Empty(plan.Placements);
        Assert.Equal(["There is no executive.", "There is no executive."], plan.Unplaced.Select(each => each.Reason));
        Assert.Equal((1, 1), (plan.ExecutivesMissing, plan.MissionCriticalExecutivesMissing));
    }

    [Fact]
    public void Without_accounts_the_plan_is_empty()
    {
        var plan = new PlacementBook([], [Executive("E1", 5m)], new()).Plan();

        Assert.Equal((0, 0, 0, 0m), (plan.Placements.Count, plan.Unplaced.Count, plan.ExecutivesMissing, plan.Objective));
    }

    [Fact]
    public void Where_nobody_serves_mission_critical_accounts_they_are_left_and_the_others_placed()
    {
        var plan = new PlacementBook([Account("a", 90m, "E1", critical: true), Account("b", 20m)], [Executive("E1", 5m)], new()).Plan();

        Assert.Equal([new(new("a"), "No executive serves mission-critical accounts.")], plan.Unplaced);
        Assert.Equal("b", Assert.Single(plan.Placements).AccountId.Value);
        Assert.Equal((1, 1), (plan.ExecutivesMissing, plan.MissionCriticalExecutivesMissing));
    }

    [Fact]
    public void An_account_whose_executive_left_or_may_not_keep_it_moves_without_a_gain()
    {
        var plan = new PlacementBook(
            [Account("a", 50m, "E9"), Account("b", 50m, "E1", critical: true)], [Executive("E1", 9m), Executive("E2", 5m, serves: true)], new()).Plan();

        Assert.Equal(
            [
                new(new("a"), new("E9"), new("E1"), null, "E9 is not among the executives."),
                new(new("b"), new("E1"), new("E2"), null, "Colleague E1 does not serve mission-critical accounts."),
            ],
            plan.Moves);
    }

    [Fact]
    public void A_plan_beyond_the_exact_size_is_within_two_hundredths_of_the_best()
    {
        var book = PlacementBook.Random(7, accounts: 800, executives: 100, most: 10, steps: 100);

        var near = PlacementPlanner.Plan(book.Accounts, book.Executives, book.Policy, 200);

        Assert.InRange(near.Gap!.Value, 0m, 0.02m * near.Objective);
        Assert.InRange(book.Plan().Objective, near.Objective, near.Objective + near.Gap.Value);
    }

    [Fact]
    public void Wrong_input_is_refused_with_what_is_wrong()
    {
        var account = Account("a", 50m);
        var executive = Executive("E1", 5m);

        Assert.Contains("Account a comes twice", Refusal([account, account], [executive], new()), StringComparison.Ordinal);
        Assert.Contains("Executive E1 comes twice", Refusal([account], [executive, executive], new()), StringComparison.Ordinal);
        Assert.Contains("mark of a must be between 0 and 100", Refusal([Account("a", 100.1m)], [executive], new()), StringComparison.Ordinal);
        Assert.Contains("mark of E1 must be between 0 and 10", Refusal([account], [Executive("E1", -1m)], new()), StringComparison.Ordinal);
        Assert.Contains("/placement/mostKeyAccounts must be between 1 and 1000, was 0", Refusal([account], [executive], new() { MostKeyAccounts = 0 }), StringComparison.Ordinal);
    }

    private static string Refusal(KeyAccount[] accounts, Executive[] executives, PlacementPolicy policy) =>
        Assert.ThrowsAny<ArgumentException>(() => PlacementPlanner.Plan(accounts, executives, policy)).Message;
}
