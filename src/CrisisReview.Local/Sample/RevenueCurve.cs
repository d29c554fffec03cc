using CrisisReview.Domain;

namespace CrisisReview.Local.Sample;

/// <summary>Annual revenue by place in the book, smallest customer first: a lognormal curve (median 40 000 USD, sigma 1.85) as straight
/// lines between knots. Its upper sixth brings four fifths, at any size of the book.</summary>
internal static class RevenueCurve
{
    private static readonly (int Millionths, int Dollars)[] Knots =
    [
        (0, 2_000), (50_000, 2_600), (100_000, 4_000), (200_000, 8_500), (300_000, 15_200), (400_000, 25_000), (500_000, 40_000),
        (600_000, 64_000), (700_000, 106_000), (800_000, 190_000), (850_000, 272_000), (900_000, 429_000), (940_000, 710_000),
        (970_000, 1_300_000), (985_000, 2_220_000), (995_000, 4_400_000), (999_000, 8_000_000), (1_000_000, 11_000_000),
    ];

    /// <summary>Revenue at <paramref name="millionths"/> of the way through the book, 0 to 1 000 000.</summary>
    public static Money At(int millionths)
    {
        var upper = 1;
        while (Knots[upper].Millionths < millionths)
        {
            upper++;
        }

        var (left, low) = Knots[upper - 1];
        var (right, high) = Knots[upper];
        var dollars = low + (((decimal)high - low) * (millionths - left) / (right - left));
        return new(decimal.Round(dollars, 2));
    }
}
