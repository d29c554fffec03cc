namespace CrisisReview.Reports.Figures;

/// <summary>A figure for a glance, with what it is and, small, what to compare it with.</summary>
public sealed record KeyFigure(string Label, string Value, string Note);
