namespace CrisisReview.Pdf.Blocks;

/// <summary>Text of one or more runs. A plain string is one.</summary>
public sealed record RichText
{
    public static readonly RichText Empty = "";

    private IReadOnlyList<TextRun>? _runs;

    public RichText(IReadOnlyList<TextRun> runs) => _runs = runs;

    private RichText(string plain) => Plain = plain;

    public IReadOnlyList<TextRun> Runs => _runs ??= [new TextRun(Plain!)];

    /// <summary>The text of a single run without emphasis, tone or link, which most texts are; null for others.</summary>
    internal string? Plain { get; }

    public bool IsEmpty => Plain is { } plain ? plain.Length == 0 : Runs.All(run => run.Text.Length == 0);

    public static implicit operator RichText(string text) => new(text);

    public static implicit operator RichText(TextRun run) => new([run]);

    public static RichText FromString(string text) => text;

    public static RichText FromTextRun(TextRun run) => run;

    public static RichText Of(params IReadOnlyList<TextRun> runs) => new(runs);
}
