using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Sections;

/// <summary>What to ask on the courtesy visit, and room to note and sign.</summary>
internal static class VisitSection
{
    private const int Lines = 1;

    public static IEnumerable<Block> Blocks(AccountReview review) =>
    [
        new Heading(2, "Courtesy visit: what to ask") { InOutline = false },
        new Questions([.. review.Questions.Select(q => new Question(RichText.Of(q.Text + " ", new TextRun($"({q.Because})", Tone: Tone.Muted))))]) { KeepWithNext = true },
        new Callout(Tone.Muted, "", [new NoteLines(Lines), SignOff("Visited on", "Spoken with", "Account executive", "Manager")]),
    ];

    public static Block SignOff(params string[] roles) =>
        new Facts([.. roles.Select(r => new Fact(r, "\n______________________"))], roles.Length);
}
