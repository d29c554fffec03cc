namespace CrisisReview.Reports.Packs;

/// <summary>One measure of how concentrated the book is, before and after the crisis.</summary>
public sealed record ConcentrationLine(string Measure, string Before, string After);
