namespace CrisisReview.Reports.Reviews;

/// <summary>A pending order in scope, as shown.</summary>
public sealed record OrderLine(
    string Order,
    string ProductLine,
    string Delivery,
    string LaterDelivery,
    string Amount,
    string Margin,
    string PriceAfter,
    string CancelRisk,
    string ExpectedLoss);
