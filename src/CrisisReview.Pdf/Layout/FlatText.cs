using System.Text;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>The runs of a text as one string, and which run each part is of. Tabs become spaces, every line end becomes a line feed, soft hyphens (which show nothing) go,
/// and letters with their marks become one character where there is such a one (normalization form C).</summary>
internal readonly struct FlatText
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Text of characters below this is in form C.</summary>
    private const char FirstCombining = '\u0300';

    private readonly RichText _text;
    // Null for a single run, which most texts are.
    private readonly int[]? _ends;

    public FlatText(RichText text)
    {
        _text = text;
        if (text.Plain is { } plain)
        {
            Characters = Clean(plain);
            return;
        }

        var characters = new StringBuilder();
        _ends = new int[text.Runs.Count];
        for (var run = 0; run < _ends.Length; run++)
        {
            _ends[run] = characters.Append(Clean(text.Runs[run].Text)).Length;
        }

        Characters = characters.ToString();
    }

    public string Characters { get; }

    /// <summary>The face of a run in a text set in another.</summary>
    public Face FaceOf(int run, Face otherwise) => MannerOf(run)?.Emphasis switch
    {
        Emphasis.Strong => Face.SemiBold,
        Emphasis.Italic => Face.Italic,
        _ => otherwise,
    };

    /// <summary>Where a run's colour and link stand; null for a plain text, which has none.</summary>
    public TextRun? MannerOf(int run) => _text.Plain is not null ? null : _text.Runs[run];

    /// <summary>Where a run ends in the characters.</summary>
    public int EndOf(int run) => _ends is null ? Characters.Length : _ends[run];

    /// <summary>The run that holds a character, looked for from a run on.</summary>
    public int RunAt(int character, int from = 0)
    {
        while (EndOf(from) <= character)
        {
            from++;
        }

        return from;
    }

    /// <summary>The first characters, with their manner, and an ellipsis.</summary>
    public RichText Shortened(int characters)
    {
        var runs = new List<TextRun>();
        for (int run = 0, start = 0; run < _text.Runs.Count && start < characters; start = EndOf(run++))
        {
            var end = Math.Min(EndOf(run), characters);
            var text = Characters[start..end];
            runs.Add(_text.Runs[run] with { Text = end == characters ? text.TrimEnd() + "…" : text });
        }

        return new RichText(runs.Count == 0 ? ["…"] : runs);
    }

    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny('\t', '\r', SoftHyphen) >= 0)
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\t', ' ').Replace($"{SoftHyphen}", "", StringComparison.Ordinal);
        }

        return text.AsSpan().IndexOfAnyInRange(FirstCombining, char.MaxValue) < 0 ? text : Composed(text);
    }

    /// <summary>Normalization refuses lone surrogates and U+FFFE, which are shown as what stands for no character anyway.</summary>
    private static string Composed(string text)
    {
        var whole = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : string.Concat(text.EnumerateRunes());
        whole = whole.Replace('\uFFFE', '\uFFFD');
        return whole.IsNormalized() ? whole : whole.Normalize();
    }
}
