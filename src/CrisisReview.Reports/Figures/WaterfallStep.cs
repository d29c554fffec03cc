namespace CrisisReview.Reports.Figures;

/// <summary>One column of a waterfall.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Text">The amount as shown.</param>
/// <param name="Value">A level where <paramref name="IsLevel"/>, else the change: negative for a loss.</param>
/// <param name="IsLevel">True for the columns that stand on the axis.</param>
public sealed record WaterfallStep(string Label, string Text, decimal Value, bool IsLevel);
