namespace CrisisReview.Pdf.Blocks;

/// <summary>Text of one or more runs. A plain string is one.</summary>
public sealed record RichText(IReadOnlyList<TextRun> Runs)
{
    public static readonly RichText Empty = new([]);

    public static implicit operator RichText(string text) => new([new TextRun(text)]);

    public static implicit operator RichText(TextRun run) => new([run]);

    public static RichText FromString(string text) => text;

    public static RichText FromTextRun(TextRun run) => run;

    public static RichText Of(params IReadOnlyList<TextRun> runs) => new(runs);

    public bool IsEmpty => Runs.All(run => run.Text.Length == 0);
}
