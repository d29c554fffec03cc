namespace CrisisReview.Reports.Assumptions;

/// <summary>One number of the scenario as the assumptions table shows it.</summary>
/// <param name="AppliesTo">"all accounts", or the rule with its condition.</param>
/// <param name="Shock">What is shocked.</param>
/// <param name="Value">By how much.</param>
/// <param name="Basis">"cited" or "judgement".</param>
/// <param name="Claim">What is published or judged, and how it became the number.</param>
/// <param name="Source">Publisher, title, year; empty for a judgement without one.</param>
public sealed record Assumption(string AppliesTo, string Shock, string Value, string Basis, string Claim, string Source);
