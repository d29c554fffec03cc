using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>The accounts of one sector in a batch.</summary>
/// <param name="Name">Hash of the sector's name in capitals: letter case counts for nothing, as in a scenario's rules.</param>
/// <param name="Slices">All of its accounts that can lose differently from path to path.</param>
internal sealed record SectorAccounts(ulong Name, IReadOnlyList<SectorSlice> Slices)
{
    /// <summary>Lays a batch out, in its order: memory is read as it was written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IReadOnlyList<SectorAccounts> Of(IReadOnlyList<AccountLadder> accounts, FactorModel factors, PhiloxSchedule schedule)
    {
        var builders = new OrderedDictionary<string, SectorSliceBuilder>(StringComparer.OrdinalIgnoreCase);
        var builderOf = new SectorSliceBuilder?[accounts.Count];
        for (var place = 0; place < builderOf.Length; place++)
        {
            var account = accounts[place];
            if (account.RungSpan.Length > 0)
            {
                if (!builders.TryGetValue(account.Sector, out var builder))
                {
                    builder = new(schedule, factors.LoadingOf(account.Sector));
                    builders.Add(account.Sector, builder);
                }

                builder.Count(account);
                builderOf[place] = builder;
            }
        }

        for (var place = 0; place < builderOf.Length; place++)
        {
            builderOf[place]?.Add(place, accounts[place]);
        }

        return [.. builders.Select(builder => new SectorAccounts(StableHash.Of(builder.Key.ToUpperInvariant()), builder.Value.Build()))];
    }
}
