using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Styles;

/// <summary>Everything about looks, in one place. Give the fonts, change with <c>with</c> what should differ. Lengths in points.</summary>
public sealed record StyleSheet(FontFamily Fonts)
{
    public Palette Palette { get; init; } = new();

    public PageSize Page { get; init; } = PageSize.A4;

    public Margins Margins { get; init; } = new(54, 64, 54, 60);

    public TextStyle Title { get; init; } = new(Face.SemiBold, 22, 28);

    public TextStyle Subtitle { get; init; } = new(Face.Regular, 11, 16, Tone.Muted);

    public TextStyle Kicker { get; init; } = new(Face.SemiBold, 8.5, 12, Tone.Accent);

    public TextStyle Heading1 { get; init; } = new(Face.SemiBold, 14, 19, Tone.Accent);

    public TextStyle Heading2 { get; init; } = new(Face.SemiBold, 11, 15);

    public TextStyle Heading3 { get; init; } = new(Face.SemiBold, 9.5, 13, Tone.Muted);

    public TextStyle Body { get; init; } = new(Face.Regular, 9.5, 14);

    public TextStyle Small { get; init; } = new(Face.Regular, 8, 11.5, Tone.Muted);

    public TextStyle TableHead { get; init; } = new(Face.SemiBold, 8, 11, Tone.Muted);

    public TextStyle TableCell { get; init; } = new(Face.Regular, 8.5, 11.5);

    public TextStyle TableTotal { get; init; } = new(Face.SemiBold, 8.5, 11.5);

    public TextStyle FigureLabel { get; init; } = new(Face.Regular, 8, 11, Tone.Muted);

    public TextStyle FigureValue { get; init; } = new(Face.SemiBold, 17, 23);

    public TextStyle FigureNote { get; init; } = new(Face.Regular, 7.5, 10.5, Tone.Muted);

    public TextStyle ChartTitle { get; init; } = new(Face.SemiBold, 9, 13);

    public TextStyle ChartLabel { get; init; } = new(Face.Regular, 8, 10.5);

    public TextStyle ChartValue { get; init; } = new(Face.SemiBold, 8, 10.5);

    public TextStyle PageEdge { get; init; } = new(Face.Regular, 7.5, 10, Tone.Muted);

    /// <summary>White space before a block.</summary>
    public double BlockGap { get; init; } = 14;

    /// <summary>White space before a paragraph or list item.</summary>
    public double ParagraphGap { get; init; } = 6;

    /// <summary>White space before a heading of level 1; level 2 has 7/10 of it, level 3 half.</summary>
    public double HeadingGap { get; init; } = 22;

    /// <summary>Between text and the left and right edge of its table cell.</summary>
    public double CellPadding { get; init; } = 5;

    /// <summary>Between text and the rules above and below it in a table.</summary>
    public double RowPadding { get; init; } = 3.6;

    /// <summary>Inside cards and callouts.</summary>
    public double BoxPadding { get; init; } = 10;

    /// <summary>Between cards, and between columns.</summary>
    public double Gutter { get; init; } = 14;
}
