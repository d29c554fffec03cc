namespace CrisisReview.Reports.Reviews;

/// <summary>Contacts of one kind in the coming quarter.</summary>
/// <param name="Kind">"Visits".</param>
/// <param name="Pace">How many, and how long each takes: "3 of 3 h".</param>
/// <param name="Dates">When, and how many are still without a date.</param>
public sealed record ContactLine(string Kind, string Pace, string Dates);
