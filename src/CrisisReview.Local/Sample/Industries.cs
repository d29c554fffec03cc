namespace CrisisReview.Local.Sample;

/// <summary>The industries of the book, in the words that scenario rules use, and how many of a hundred customers are in each.</summary>
internal static class Industries
{
    public static readonly string[] Names =
    [
        "construction", "manufacturing", "hotels and travel", "banking", "telecom", "government", "healthcare",
        "retail", "property", "food", "utilities", "education", "logistics", "technology",
    ];

    private static readonly int[] Weights = [6, 16, 7, 10, 5, 9, 7, 9, 5, 6, 4, 5, 6, 5];

    /// <summary>An index into <see cref="Names"/>.</summary>
    public static int Draw(SampleRandom random) => random.Weighted(Weights);

    /// <summary>Chance, in thousandths, that a customer's systems are mission critical.</summary>
    public static int MissionCriticalChance(int industry) =>
        Names[industry] is "banking" or "telecom" or "healthcare" or "utilities" ? 300 : 60;
}
