namespace CrisisReview.Local.Sample;

/// <summary>How many line items of each kind an account has: 6 to 14 in all, 12 on average.</summary>
internal sealed record ItemMix(int Invoices, int Orders, int Contracts, int Opportunities)
{
    private static readonly int[] Weights = [25, 25, 20, 12, 8, 6, 4];

    private static readonly ItemMix[] Mixes =
    [
        new(5, 3, 3, 3), new(5, 3, 3, 2), new(5, 3, 2, 2), new(5, 2, 2, 2), new(4, 2, 2, 2), new(4, 2, 1, 1), new(3, 1, 1, 1),
    ];

    public static ItemMix Draw(SampleRandom random) => Mixes[random.Weighted(Weights)];
}
