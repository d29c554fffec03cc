namespace CrisisReview.Domain.Executives;

/// <summary>Why an account has nobody. Whoever may have it has as many accounts as the policy allows, else more could be placed.</summary>
internal sealed class UnplacedReasons
{
    private readonly PlacementProblem _problem;
    private readonly bool _exact;
    private readonly long _lowestWithServing;
    private readonly long _lowestWithAnybody;

    /// <param name="problem">What was to be placed.</param>
    /// <param name="assignment">As many as can be.</param>
    /// <param name="exact">The assignment is the best there is.</param>
    public UnplacedReasons(PlacementProblem problem, Assignment assignment, bool exact)
    {
        (_problem, _exact) = (problem, exact);
        _lowestWithServing = Lowest(assignment, problem.Serving);
        _lowestWithAnybody = Lowest(assignment, problem.Executives);
    }

    public string Of(int account) => (_problem.Executives, _problem.Critical[account]) switch
    {
        (0, _) => "There is no executive.",
        (_, true) when _problem.Serving == 0 => "No executive serves mission-critical accounts.",
        (_, true) => $"{Full(_problem.Serving, " for mission-critical accounts")}; {Compared(account, _lowestWithServing)}",
        _ => $"{Full(_problem.Executives, "")}; {Compared(account, _lowestWithAnybody)}",
    };

    private long Lowest(Assignment assignment, int executives) => Enumerable.Range(0, executives)
        .SelectMany(assignment.AccountsOf)
        .Select(account => _problem.Scores[account])
        .DefaultIfEmpty(0)
        .Min();

    private string Full(int executives, string who) => executives == 1
        ? $"The one executive{who} has as many key accounts as the policy allows ({_problem.Most})"
        : $"Each of the {executives} executives{who} has as many key accounts as the policy allows ({_problem.Most})";

    private string Compared(int account, long lowest)
    {
        var score = PlacementProblem.Shown(_problem.Scores[account]);
        return _problem.Scores[account] <= lowest ? $"its score of {score} is not above any of theirs, of which {PlacementProblem.Shown(lowest)} is the lowest."
            : _exact ? $"with its score of {score}, to put it in the place of another would gain nothing, the changes of executive counted."
            : $"its score of {score} is among the lowest of those that compete for their places.";
    }
}
