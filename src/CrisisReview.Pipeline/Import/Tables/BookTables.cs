namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>The six tables of a book.</summary>
internal static class BookTables
{
    public static AccountTable Accounts { get; } = new();

    public static InvoiceTable Invoices { get; } = new();

    public static OrderTable Orders { get; } = new();

    public static ContractTable Contracts { get; } = new();

    public static OpportunityTable Opportunities { get; } = new();

    public static ExecutiveTable Executives { get; } = new();

    /// <summary>In the order in which faults are listed.</summary>
    public static IReadOnlyList<Table> All { get; } = [Accounts, Invoices, Orders, Contracts, Opportunities, Executives];

    public static Table? Find(string name) => All.FirstOrDefault(t => t.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    public static string Unknown(string name) =>
        $"is not a table: {NearestName.Advice(name, All.Select(t => t.Name), "use " + string.Join(", ", All.Select(t => t.Name)))}";
}
