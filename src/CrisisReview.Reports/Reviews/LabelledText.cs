namespace CrisisReview.Reports.Reviews;

/// <summary>A fact beside its name.</summary>
public sealed record LabelledText(string Label, string Text);
