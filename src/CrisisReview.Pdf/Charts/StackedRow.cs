namespace CrisisReview.Pdf.Charts;

/// <summary>A bar of parts; a part's text is shown inside it where there is room. An empty label leaves the label column empty.</summary>
public sealed record StackedRow(string Label, params IReadOnlyList<Bar> Parts);
