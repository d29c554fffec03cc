namespace CrisisReview.Reports.Figures;

/// <summary>Open balance of one ageing bucket before and after the crisis, as shown.</summary>
public sealed record AgeingLine(string Bucket, string Before, string After, string Change);
