namespace CrisisReview.Reports.Reviews;

/// <summary>An opportunity in scope, as shown.</summary>
public sealed record OpportunityLine(
    string Opportunity, string ProductLine, string Close, string Amount, string Margin, string WinBefore, string WinAfter, string ExpectedLoss);
