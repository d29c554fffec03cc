namespace CrisisReview.Domain.Impact;

/// <summary>Something of the account that a reader must know to trust its figures.</summary>
/// <param name="Reference">The contract's, order's or field's name.</param>
/// <param name="Message">What is the matter, for example "renewal date 2024-03-01 lies before the run date".</param>
public sealed record ImpactWarning(string Reference, string Message);
