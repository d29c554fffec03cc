namespace CrisisReview.Domain.Accounts;

/// <summary>A pending order. <see cref="ImportedShare"/> is the fraction of the cost that is paid in foreign currency.</summary>
public sealed record Order
{
    public required string OrderId { get; init; }

    public string? ProductLine { get; init; }

    public required Money Amount { get; init; }

    public required Money Cost { get; init; }

    public decimal ImportedShare { get; init; }

    public required DateOnly DeliveryDate { get; init; }
}
