namespace CrisisReview.Reports.Reviews;

/// <summary>How many questions a review has room for on its two pages, when what must be on them has its place. Heights are in points and a little
/// rounded up; an account with more than its pages hold still gets the fewest.</summary>
public static class ReviewRoom
{
    public const int Fewest = 2;

    /// <summary>Of the run's facts in small type under a review that stands alone.</summary>
    public const double FinePrint = 40;

    // What tables of actions and items, notes and questions share; the rest of the two pages is always the same.
    private const double Shared = 490;
    private const double Question = 22;
    private const double Row = 16;
    private const double NoteLine = 14;
    private const double TableLine = 11;
    private const double RowPadding = 5;
    private const int ActionCharacters = 36;
    private const int ObjectiveCharacters = 25;

    /// <param name="review">The review but for its questions.</param>
    /// <param name="most">As many as a visit has time for.</param>
    /// <param name="taken">Points that something else needs.</param>
    public static int Questions(AccountReview review, int most, double taken) =>
        Math.Clamp((int)((Shared - taken - Actions(review) - Items(review) - Notes(review)) / Question), Fewest, most);

    private static double Actions(AccountReview review) => review.Actions?.Lines.Sum(line => (LinesOf(line) * TableLine) + RowPadding) ?? 0;

    private static int LinesOf(ActionLine line) =>
        Math.Max(Lines(line.Action.Length + line.Responsible.Length, ActionCharacters), Lines(line.Objective.Length, ObjectiveCharacters));

    private static int Lines(int characters, int aLine) => (characters + aLine - 1) / aLine;

    // A group of items has a title, and a total where it has two items or more.
    private static double Items(AccountReview review) =>
        Row * (Group(review.Orders.Lines.Count) + Group(review.Renewals.Lines.Count) + Group(review.Opportunities.Lines.Count));

    private static int Group(int items) => items switch { 0 => 0, 1 => 2, _ => items + 2 };

    private static double Notes(AccountReview review) =>
        NoteLine * ((review.Orders.Note is null ? 0 : 1) + (review.Opportunities.Note is null ? 0 : 1) + (2 * review.Warnings.Count) + (review.Attention?.Remarks.Count ?? 0));
}
