namespace CrisisReview.Pdf.Tests.Structure;

/// <summary>An element of a structure tree: its object, its type, its dictionary as text.</summary>
internal sealed record TagNode(int Id, string Type, string Text)
{
    public List<TagNode> Kids { get; } = [];

    /// <summary>Page index and number of the marked contents that are directly its own.</summary>
    public List<(int Page, int Number)> Contents { get; } = [];

    /// <summary>Objects of the annotations that are its own.</summary>
    public List<int> Links { get; } = [];

    /// <summary>Itself and all below, in reading order.</summary>
    public IEnumerable<TagNode> Within => Kids.SelectMany(kid => kid.Within).Prepend(this);

    public int Columns => System.Text.RegularExpressions.Regex.Match(Text, @"/ColSpan (\d+)") is { Success: true } span
        ? int.Parse(span.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
        : 1;
}
