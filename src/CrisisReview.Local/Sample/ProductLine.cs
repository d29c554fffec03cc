namespace CrisisReview.Local.Sample;

/// <summary>What the company sells. Margin and the share of cost paid in foreign currency are ranges in thousandths.</summary>
internal sealed record ProductLine(string Name, int LowMargin, int HighMargin, int LowImport, int HighImport)
{
    public static readonly ProductLine[] All =
    [
        new("hardware", 80, 250, 550, 900),
        new("network", 90, 250, 600, 900),
        new("storage", 80, 240, 600, 900),
        new("spare parts", 120, 250, 500, 850),
        new("software", 150, 350, 300, 700),
        new("projects", 200, 400, 0, 150),
    ];
}
