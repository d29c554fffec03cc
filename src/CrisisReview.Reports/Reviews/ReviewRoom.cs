using CrisisReview.Reports.Figures;
using CrisisReview.Reports.VisitQuestions;

namespace CrisisReview.Reports.Reviews;

/// <summary>Which questions a review has room for on its two pages, when what must be on them has its place. Heights are in points and a little
/// rounded up; an account with more than its pages hold still gets the fewest.</summary>
public static class ReviewRoom
{
    public const int Fewest = 2;

    /// <summary>Of the run's facts in small type under a review that stands alone.</summary>
    public const double FinePrint = 40;

    // What is left on each page beside what is the same for every account.
    private const double FirstPage = 180;
    private const double SecondPage = 425;
    private const double RepeatedHeader = 30;
    private const double QuestionGap = 8;
    private const double QuestionLine = 13;
    private const double Row = 16;
    private const double NoteLine = 14;
    private const double TableLine = 11;
    private const double RowPadding = 5;
    private const int QuestionCharacters = 100;
    private const int ActionCharacters = 36;
    private const int ObjectiveCharacters = 25;
    private const int ItemCharacters = 34;

    /// <param name="facts">The account.</param>
    /// <param name="review">The review but for its questions.</param>
    /// <param name="taken">Points that something else needs.</param>
    public static IReadOnlyList<VisitQuestion> Questions(AccountFacts facts, AccountReview review, double taken)
    {
        var room = SecondPage - taken - Overflow(Actions(review)) - Items(review) - Notes(review);
        for (var most = VisitQuestionRules.Most; most > Fewest; most--)
        {
            var questions = VisitQuestionRules.QuestionsFor(facts, most);
            if (HeightOf(questions) <= room)
            {
                return questions;
            }
        }

        return VisitQuestionRules.QuestionsFor(facts, Fewest);
    }

    private static double HeightOf(IReadOnlyList<VisitQuestion> questions)
    {
        var height = 0.0;
        foreach (var question in questions)
        {
            height += QuestionGap + (QuestionLine * Lines(question.Text.Length + question.Because.Length + 3, QuestionCharacters));
        }

        return height;
    }

    // Actions that the first page has no room for go to the second, under the table's header.
    private static double Overflow(double actions) => actions <= FirstPage ? 0 : actions - FirstPage + RepeatedHeader;

    private static double Actions(AccountReview review) => review.Actions?.Lines.Sum(line => (LinesOf(line) * TableLine) + RowPadding) ?? 0;

    private static int LinesOf(ActionLine line) =>
        Math.Max(Lines(line.Action.Length + line.Responsible.Length, ActionCharacters), Lines(line.Objective.Length, ObjectiveCharacters));

    private static int Lines(int characters, int aLine) => (characters + aLine - 1) / aLine;

    // A group of items has a title, and a total where it has two items or more.
    private static double Items(AccountReview review) =>
        Row * (Group(review.Orders.Lines.Count) + Group(review.Renewals.Lines.Count) + Group(review.Opportunities.Lines.Count))
        + TableLine * (review.Orders.Lines.Total(o => MoreLines(o.Order, o.ProductLine))
            + review.Renewals.Lines.Total(r => MoreLines(r.Contract, r.Remark))
            + review.Opportunities.Lines.Total(o => MoreLines(o.Opportunity, o.ProductLine + " was " + o.WinBefore)));

    private static int MoreLines(string reference, string remark) => Lines(reference.Length + remark.Length + 2, ItemCharacters) - 1;

    private static int Group(int items) => items switch { 0 => 0, 1 => 2, _ => items + 2 };

    private static double Notes(AccountReview review) =>
        NoteLine * ((review.Orders.Note is null ? 0 : 1) + (review.Opportunities.Note is null ? 0 : 1) + (2 * review.Warnings.Count) + (review.Attention?.Remarks.Count ?? 0));
}
