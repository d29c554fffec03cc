namespace CrisisReview.Domain.Simulation;

/// <summary>The accounts of one sector in a batch.</summary>
/// <param name="Name">Hash of the sector's name in capitals: letter case counts for nothing, as in a scenario's rules.</param>
/// <param name="Slices">All of its accounts that can lose differently from path to path.</param>
internal sealed record SectorAccounts(ulong Name, IReadOnlyList<SectorSlice> Slices)
{
    /// <summary>Takes from a batch the accounts at <paramref name="places"/>.</summary>
    public static SectorAccounts Of(
        string sector, decimal loading, IEnumerable<int> places, IReadOnlyList<AccountLadder> accounts, SectorSliceBuilder builder)
    {
        builder.Loading = loading;
        var slices = new List<SectorSlice>();
        var count = 0;
        foreach (var place in places)
        {
            if (builder.IsTooFullFor(accounts[place]))
            {
                slices.Add(builder.Build());
            }

            builder.Add(place, accounts[place]);
            count++;
        }

        if (count > 0)
        {
            slices.Add(builder.Build());
        }

        return new(StableHash.Of(sector.ToUpperInvariant()), slices);
    }
}
