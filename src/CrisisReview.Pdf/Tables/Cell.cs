using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Tables;

/// <summary>What stands in a cell. Tone colours the text, Fill gives the cell a pale ground.</summary>
public sealed record Cell(RichText Text, Tone? Tone = null, Tone? Fill = null)
{
    public static implicit operator Cell(string text) => new((RichText)text);

    public static Cell FromString(string text) => text;
}
