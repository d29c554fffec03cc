namespace CrisisReview.Pdf.Tables;

/// <summary>Rows that belong together, under a title of their own when it is not empty. They stay on one page if one page can hold them.</summary>
public sealed record RowGroup(IReadOnlyList<Row> Rows, string Title = "", bool KeepTogether = true);
