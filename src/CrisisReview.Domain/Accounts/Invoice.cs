namespace CrisisReview.Domain.Accounts;

/// <summary>An open invoice. <see cref="Amount"/> is the open balance; a credit note's is negative.</summary>
public sealed record Invoice
{
    public required string InvoiceId { get; init; }

    public required Money Amount { get; init; }

    public required DateOnly DueDate { get; init; }
}
