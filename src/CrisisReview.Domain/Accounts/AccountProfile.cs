namespace CrisisReview.Domain.Accounts;

/// <summary>A customer with everything that is open, pending, renewing or hoped for. Items stand in ordinal order of their ids.</summary>
public sealed record AccountProfile
{
    public required Account Account { get; init; }

    public IReadOnlyList<Invoice> Invoices { get; init; } = [];

    public IReadOnlyList<Order> Orders { get; init; } = [];

    public IReadOnlyList<Contract> Contracts { get; init; } = [];

    public IReadOnlyList<Opportunity> Opportunities { get; init; } = [];

    /// <summary>The same profile with every amount multiplied by <paramref name="rate"/> (reporting currency for one unit of
    /// the account's own) and <paramref name="currency"/> as its currency.</summary>
    public AccountProfile ConvertedAt(decimal rate, string currency) => this with
    {
        Account = Account with
        {
            Currency = currency,
            AnnualRevenue = Account.AnnualRevenue * rate,
            MaintenanceRevenue = Account.MaintenanceRevenue * rate,
            AnnualCostToServe = Account.AnnualCostToServe * rate,
        },
        Invoices = [.. Invoices.Select(i => i with { Amount = i.Amount * rate })],
        Orders = [.. Orders.Select(o => o with { Amount = o.Amount * rate, Cost = o.Cost * rate })],
        Contracts = [.. Contracts.Select(c => c with { AnnualValue = c.AnnualValue * rate, AnnualCost = c.AnnualCost * rate, FirstYearCost = c.FirstYearCost * rate })],
        Opportunities = [.. Opportunities.Select(o => o with { Amount = o.Amount * rate, Cost = o.Cost * rate })],
    };
}
