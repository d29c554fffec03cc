namespace CrisisReview.Pdf.Charts;

/// <summary>A step: a change by Value from where the last one ended, or, as a total, a bar from zero to Value.</summary>
public sealed record WaterfallStep(string Label, double Value, string ValueText, bool IsTotal = false);
