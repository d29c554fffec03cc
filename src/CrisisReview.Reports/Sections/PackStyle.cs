using CrisisReview.Pdf.Styles;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Sections;

/// <summary>Everything about how packs look.</summary>
internal static class PackStyle
{
    /// <summary>Charts that share a page with tables.</summary>
    public const double WaterfallHeight = 74;

    /// <summary>The same on the first page of a review.</summary>
    public const double ReviewWaterfallHeight = 54;

    /// <summary>The map on a cover, which is one page with it.</summary>
    public const double MapHeight = 262;

    /// <summary>Packs have no italics; the regular face stands in for it.</summary>
    public static StyleSheet Sheet { get; } = new(new(PackFonts.Regular, PackFonts.SemiBold, Italic: PackFonts.Regular))
    {
        Margins = new(46, 58, 46, 52),
        Title = new(Face.SemiBold, 20, 26),
        Heading1 = new(Face.SemiBold, 14, 19, Tone.Accent),
        Heading2 = new(Face.SemiBold, 10.5, 14),
        Body = new(Face.Regular, 9, 13),
        Small = new(Face.Regular, 7.5, 10.5, Tone.Muted),
        TableHead = new(Face.SemiBold, 7.5, 10, Tone.Muted),
        TableCell = new(Face.Regular, 8, 11),
        TableTotal = new(Face.SemiBold, 8, 11),
        FigureLabel = new(Face.Regular, 7.5, 10, Tone.Muted),
        FigureValue = new(Face.SemiBold, 13, 18),
        FigureNote = new(Face.Regular, 7, 9.5, Tone.Muted),
        ChartLabel = new(Face.Regular, 7.5, 10),
        ChartValue = new(Face.SemiBold, 7.5, 10),
        BlockGap = 8,
        ParagraphGap = 3,
        HeadingGap = 12,
        CellPadding = 4,
        RowPadding = 2.4,
        BoxPadding = 8,
        Gutter = 9,
    };
}
