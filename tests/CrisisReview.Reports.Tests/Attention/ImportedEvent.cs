namespace CrisisReview.Reports.Tests.Attention;

/// <summary>An event as ical.js understood it.</summary>
internal sealed record ImportedEvent(string Uid, long Sequence, string Summary, string Description, string Start, int Minutes, string Zone, string Stamp);
