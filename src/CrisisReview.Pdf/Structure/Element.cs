using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Structure;

/// <summary>A node of the structure tree. Columns: how many columns of its table a cell spans. Alternative: what is read in place of a figure.
/// Page (−1: none yet, −2: several) and Place: where a figure is drawn.</summary>
internal readonly record struct Element(Role Role, int Parent, int Columns = 1, string? Alternative = null)
{
    public const int NoPage = -1;
    public const int SeveralPages = -2;

    public int Page { get; init; } = NoPage;

    public Box Place { get; init; }
}
