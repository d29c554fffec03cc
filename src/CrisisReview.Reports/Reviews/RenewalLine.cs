namespace CrisisReview.Reports.Reviews;

/// <summary>A maintenance contract, as shown. One that does not renew within the horizon says so in place of its risk.</summary>
public sealed record RenewalLine(string Contract, string Renewal, string AnnualValue, string Margin, string LapseRisk, string ExpectedLoss, string Remark);
