namespace CrisisReview.Local.Sample;

/// <summary>Who looks after which account. Each two executives share twenty accounts, 5 to 15 each; one account in 39 has nobody.</summary>
internal sealed class Territories(int accounts, int seed)
{
    private const int PerPair = 20;
    private const int PerExecutive = PerPair / 2;
    private const int Unassigned = 39;

    private readonly Shuffle _places = new(accounts, 445, new SampleRandom(seed, SampleStream.Territory, -1).Between(0, accounts - 1));

    public static int ExecutivesFor(int accounts) => (accounts + PerExecutive - 1) / PerExecutive;

    /// <summary>The executive's index, or null where the account has none.</summary>
    public int? ExecutiveOf(int account)
    {
        var place = _places[account];
        if (place % Unassigned == Unassigned - 1)
        {
            return null;
        }

        var pair = place / PerPair;
        var size = Math.Min(PerPair, accounts - (pair * PerPair));
        var first = size == PerPair ? new SampleRandom(seed, SampleStream.Territory, pair).Between(6, 14)
            : size > PerExecutive ? size / 2
            : size;
        return (pair * 2) + (place % PerPair < first ? 0 : 1);
    }
}
