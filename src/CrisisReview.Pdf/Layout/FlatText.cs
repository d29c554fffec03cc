using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>The runs of a text as one string, with the face of each part. Tabs become spaces, every line end becomes a line feed, soft hyphens (which show nothing) go.</summary>
internal sealed class FlatText
{
    private const char SoftHyphen = '\u00AD';

    private readonly int[] _ends;
    private readonly IReadOnlyList<TextRun> _runs;

    public FlatText(RichText text, TextStyle style, FontFamily fonts)
    {
        _runs = text.Runs;
        _ends = new int[_runs.Count];
        Fonts = new TrueTypeFont[_runs.Count];
        var parts = new string[_runs.Count];
        for (int run = 0, end = 0; run < parts.Length; run++)
        {
            parts[run] = Clean(_runs[run].Text);
            _ends[run] = end += parts[run].Length;
            Fonts[run] = fonts[FaceOf(_runs[run].Emphasis, style.Face)];
        }

        Characters = parts.Length == 1 ? parts[0] : string.Concat(parts);
    }

    public string Characters { get; }

    /// <summary>The face of each run.</summary>
    public TrueTypeFont[] Fonts { get; }

    public TextRun Run(int run) => _runs[run];

    /// <summary>Where a run ends in the characters.</summary>
    public int EndOf(int run) => _ends[run];

    /// <summary>The run that holds a character, looked for from a run on.</summary>
    public int RunAt(int character, int from = 0)
    {
        while (_ends[from] <= character)
        {
            from++;
        }

        return from;
    }

    /// <summary>The first characters, with their manner, and an ellipsis.</summary>
    public RichText Shortened(int characters)
    {
        var runs = new List<TextRun>();
        for (int run = 0, start = 0; run < _runs.Count && start < characters; start = _ends[run++])
        {
            var end = Math.Min(_ends[run], characters);
            var text = Characters[start..end];
            runs.Add(_runs[run] with { Text = end == characters ? text.TrimEnd() + "…" : text });
        }

        return new RichText(runs.Count == 0 ? ["…"] : runs);
    }

    private static Face FaceOf(Emphasis emphasis, Face otherwise) => emphasis switch
    {
        Emphasis.Strong => Face.SemiBold,
        Emphasis.Italic => Face.Italic,
        _ => otherwise,
    };

    private static string Clean(string text) =>
        text.AsSpan().IndexOfAny('\t', '\r', SoftHyphen) < 0
            ? text
            : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\t', ' ').Replace($"{SoftHyphen}", "", StringComparison.Ordinal);
}
