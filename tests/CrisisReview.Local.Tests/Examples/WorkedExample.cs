using System.Globalization;
using System.Text;
using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;
using CrisisReview.Local.Sample;

namespace CrisisReview.Local.Tests.Examples;

/// <summary>The whole chain for the account of the sample book that hurts most in the tail, and for its executive, as a page of Markdown.</summary>
internal sealed class WorkedExample
{
    private const decimal FullScore = 100m;
    private const decimal FullMark = 10m;

    private static readonly DateOnly AsOf = new(2026, 3, 31);
    private static readonly Policy Policy = new();
    private static readonly CrisisCase Asked = new(ScenarioLibrary.Find(new("asian-crisis-1997-severe"))!, Policy, AsOf, new());

    private readonly IReadOnlyList<Executive> _executives;
    private readonly AssessedAccount _account;
    private readonly RankingRow _row;
    private readonly RunRanking _ranking;
    private readonly RunDecisions _decisions;
    private readonly StringBuilder _page = new();

    public WorkedExample()
    {
        (var profiles, _executives) = SampleBook.Generate(SampleBook.DefaultAccounts, 1, AsOf);
        var assessed = new ImpactAssessor(Asked.Scenario, Policy, AsOf).AssessAll(profiles);
        _ranking = WholeBook.Rank(Asked, profiles, threads: 1, CancellationToken.None);
        _row = _ranking.Rows.Single(row => row.ExposureRank == 1);
        _account = assessed.Single(account => account.Profile.Account.AccountId == _row.AccountId);
        var horizon = Horizon.Of(AsOf, Asked.Scenario.HorizonMonths);
        var figures = assessed.Where(account => account.Profile.Account.Kind == AccountKind.External).Select(account => AttentionFigures.Of(account, horizon)).ToDictionary(f => f.AccountId);
        _decisions = DecisionMaker.Decide(_ranking.Rows, figures, _executives, Policy, AsOf);
    }

    public string Page()
    {
        Say("# One account and its executive, worked");
        Say($"Every figure on this page is computed by the program: the sample book of {SampleBook.DefaultAccounts} accounts on {Day(AsOf)}, the scenario `{Asked.Scenario.Id}`, the default policy, "
            + $"{Asked.Simulation.Paths} paths from seed {Asked.Simulation.Seed}. A test holds the page to the program. Formulas are in [model.md](model.md), hours and dates in [attention.md](attention.md). Amounts are in {Policy.ReportingCurrency}.");
        Impact();
        Tail();
        Score();
        Segment();
        Placement();
        Quarter();
        Plan();
        return _page.ToString();
    }

    private void Impact()
    {
        var impact = _account.Impact;
        Say("## What the crisis does to the account");
        Say($"{_row.Name} ({_row.AccountId}, {_row.Industry}, grade {_account.Profile.Account.CreditGrade}) is the account that hurts most when much goes wrong at once. Its items:");
        Table(
            ["item", "certain d", "jump J", "probability q", "d + q J"],
            impact.Items.Select(item => new[] { $"{item.Lever}: {item.Reference}", Amount(item.CertainLoss), Amount(item.Jump), Number(item.FailureProbability, 4), Amount(item.ExpectedLoss) }));
        Say($"Together they lose {Amount(impact.ExpectedLoss)} on average: receivables {Amount(impact.LossByLever.Receivables)}, orders {Amount(impact.LossByLever.Orders)}, renewals {Amount(impact.LossByLever.Renewals)}, "
            + $"opportunities {Amount(impact.LossByLever.Opportunities)}, cost to serve {Amount(impact.LossByLever.CostToServe)}. Of a baseline contribution of {Amount(impact.BaselineContribution)} that leaves {Amount(impact.StressedContribution)}.");
        Say($"The certain losses and the jumps with q above 0.05 come to {Amount(impact.Loss95)}: in 95 of 100 cases the account loses no more. Its ability to acquire falls to {Percent(impact.Abilities.Acquire)} of what it was, "
            + $"to expand to {Percent(impact.Abilities.Expand)}, to continue maintenance to {Percent(impact.Abilities.ContinueMaintenance)}, to pay to {Percent(impact.Abilities.Pay)}.");
    }

    private void Tail()
    {
        var summary = _ranking.Summary;
        var contribution = _row.Es95Contribution!.Value;
        Say("## Its part in the portfolio's tail");
        Say($"The whole book loses {Amount(summary.ExpectedLoss)} on average and {Amount(summary.Percentiles!.P95)} or less in 95 of 100 cases; in the worst twentieth, {Amount(summary.ExpectedShortfall!.P95)} on average. "
            + $"In those cases this account loses {Amount(contribution)} on average, {Percent(contribution / summary.ExpectedShortfall.P95)} of it: rank {_row.ExposureRank}, before the shock {_row.BaselineExposureRank} by what was at stake. "
            + $"By contribution it goes from rank {_row.ValueRank} to {_row.StressedValueRank}.");
    }

    private void Score()
    {
        var parts = _row.ScoreParts;
        (string Name, ScorePart Part)[] named =
        [
            ("profitability", parts.Profitability), ("strategic value", parts.StrategicValue), ("growth", parts.Growth),
            ("products", parts.Products), ("opportunity", parts.Opportunity), ("relationship", parts.Relationship),
        ];
        Say("## Its score");
        Table(["part", "weight", "value", "points"], named.Select(each => new[] { each.Name, Number(each.Part.Weight, 0), Number(each.Part.Value, 4), Number(each.Part.Points, 4) }));
        Say($"The points add up to a score of {Number(_row.Score, 4)}.");
    }

    private void Segment()
    {
        Say("## Its segment");
        Say($"{_row.Segment}, because it is {SegmentReason.Of(_row).Rule}.");
    }

    private void Placement()
    {
        var placement = _decisions.Placement.Placements.Single(placed => placed.AccountId == _row.AccountId);
        var executive = _executives.Single(each => each.ExecutiveId == placement.ExecutiveId);
        var moves = placement.PreviousExecutiveId != placement.ExecutiveId;
        Say("## Who looks after it");
        Say($"{_decisions.Placement.Placements.Count} key accounts are placed with {_executives.Count} executives, at most {Policy.Placement.MostKeyAccounts} each, so that the sum of score / {Number(FullScore, 0)} times dependability / {Number(FullMark, 0)}, "
            + $"less {Policy.Placement.MoveReluctance.ToString(CultureInfo.InvariantCulture)} for each move, is the largest there is: {Number(_decisions.Placement.Objective, 4)}. {_decisions.Placement.Unplaced.Count} cannot be placed; {_decisions.Placement.ExecutivesMissing} executives are missing.");
        Say($"This account {(moves ? $"moves from {placement.PreviousExecutiveId?.Value ?? "nobody"} to" : "stays with")} {executive.Name} ({executive.ExecutiveId}), whose dependability is {Number(executive.Dependability ?? 5m, 1)}: "
            + $"{Number(placement.Score, 4)} / 100 * {Number(executive.Dependability ?? 5m, 1)} / 10{(moves ? $" - {Policy.Placement.MoveReluctance.ToString(CultureInfo.InvariantCulture)}" : "")} = {Number(placement.Benefit, 4)}.");
    }

    private void Quarter()
    {
        var plan = PlanOfExecutive();
        var executive = _executives.Single(each => each.ExecutiveId == plan.ExecutiveId);
        Say($"## The quarter of {plan.Name}");
        Say($"Of {Number(executive.AnnualHours, 0)} hours a year, {Number(executive.ManagementHours, 0)} go into management, {Number(executive.DevelopmentHours, 0)} into development and {Number(executive.AdminHours, 0)} into administration; a quarter of the rest, "
            + $"{Number(plan.HoursAvailable!.Value, 2)} hours, is for customers from {Day(_decisions.Attention.Quarter.Start)} to {Day(_decisions.Attention.Quarter.End)}. The cadences of {plan.Accounts.Count} accounts want {Number(plan.HoursWanted, 2)} hours; "
            + $"{Number(plan.HoursPlanned, 2)} are planned. {(plan.SteppedDown.Count == 0 ? "Nobody is stepped down." : "Stepped down for want of hours, lowest score first: " + string.Join(", ", plan.SteppedDown.Select(step => $"{step.AccountId} from {step.From} to {step.To}")) + ".")}");
        Table(
            ["segment planned as", "accounts", "hours"],
            plan.Accounts.GroupBy(account => account.PlannedAs).OrderBy(group => group.Key).Select(group => new[] { $"{group.Key}", $"{group.Count()}", Number(group.Sum(account => account.HoursPlanned), 2) }));
    }

    private void Plan()
    {
        var account = PlanOfExecutive().Accounts.Single(each => each.AccountId == _row.AccountId);
        Say("## What is to be done with the account");
        Table(
            ["date", "at", "what", "hours"],
            account.Contacts.Select(contact => new[] { Day(contact.Date), contact.Start.ToString("HH:mm", CultureInfo.InvariantCulture), $"{contact.Kind} {contact.Number}", Number(contact.Hours, 2) }));
        Table(["action", "because", "by"], account.Actions.Select(action => new[] { action.Text, $"`{action.Because}`", Day(action.Due) }));
        Table(["objective", "from", "to", "by"], account.Objectives.Select(goal => new[] { goal.Text, Number(goal.From, 4), Number(goal.Target, 4), Day(goal.Due) }));
        Say("It gets: " + string.Join("; ", account.Deliverables) + ".");
    }

    private ExecutivePlan PlanOfExecutive() => _decisions.Attention.Executives.Single(plan => plan.Accounts.Any(account => account.AccountId == _row.AccountId));

    private void Say(string paragraph) => _page.Append(_page.Length == 0 ? "" : "\n").Append(paragraph).Append('\n');

    private void Table(string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.Prepend([.. heads.Select((_, i) => i == 0 ? "---" : "---:")]).Prepend(heads).Select(cells => $"| {string.Join(" | ", cells)} |");
        Say(string.Join('\n', lines));
    }

    private static string Amount(Money money) => Number(money.Amount, 2);

    private static string Number(decimal value, int places) => value.ToString($"#,0.{new string('0', places)}", CultureInfo.InvariantCulture).TrimEnd('.').Replace(',', ' ');

    private static string Percent(decimal share) => $"{(FullScore * share).ToString("0.0", CultureInfo.InvariantCulture)} %";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
