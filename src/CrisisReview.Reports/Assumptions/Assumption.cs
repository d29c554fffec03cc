namespace CrisisReview.Reports.Assumptions;

/// <summary>One number of the scenario as the assumptions table shows it.</summary>
/// <param name="Shock">What is shocked; empty for a source about the whole.</param>
/// <param name="Value">By how much.</param>
/// <param name="Basis">"cited" or "judgement".</param>
/// <param name="Claim">What is published or judged, and how it became the number.</param>
/// <param name="Source">Publisher, title, year; empty for a judgement without one.</param>
public sealed record Assumption(string Shock, string Value, string Basis, string Claim, string Source);
