namespace CrisisReview.Domain.Impact;

/// <summary>Open balance of one ageing bucket, before the crisis and after everyone pays later by the scenario's delay.
/// Over all buckets both columns add up to the open total.</summary>
public sealed record AgedBalance(string Bucket, Money Before, Money After);
