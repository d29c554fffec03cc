using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>A batch as the kernels read it.</summary>
/// <param name="CertainLoss">What all accounts together lose in every path, in units of <see cref="LossUnits"/>.</param>
/// <param name="Sectors">In the order in which the batch has them.</param>
internal sealed record BatchLayout(long CertainLoss, IReadOnlyList<SectorAccounts> Sectors)
{
    /// <summary>Goes through the batch twice in its own order, since memory is read fastest as it was written: counts the accounts of each sector, then lays them out.</summary>
    /// <exception cref="ArgumentException">The batch's losses are too large for exact sums.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static BatchLayout Of(IReadOnlyList<AccountLadder> accounts, FactorModel factors, PhiloxSchedule schedule)
    {
        var builders = new OrderedDictionary<string, SectorSliceBuilder>(StringComparer.OrdinalIgnoreCase);
        var builderOf = new SectorSliceBuilder?[accounts.Count];
        var (certain, largest) = (Int128.Zero, Int128.Zero);
        for (var place = 0; place < builderOf.Length; place++)
        {
            var account = accounts[place];
            certain += account.CertainLoss;
            largest += account.LargestLoss;
            if (account.RungSpan.Length == 0)
            {
                continue;
            }

            if (!builders.TryGetValue(account.Sector, out var builder))
            {
                builder = new(schedule, factors.LoadingOf(account.Sector));
                builders.Add(account.Sector, builder);
            }

            builder.Count(account);
            builderOf[place] = builder;
        }

        if (largest >= long.MaxValue / 2)
        {
            throw new ArgumentException("The batch's losses together are too large for exact sums; check amounts and rates, or take smaller batches.", nameof(accounts));
        }

        for (var place = 0; place < builderOf.Length; place++)
        {
            builderOf[place]?.Add(place, accounts[place]);
        }

        return new((long)certain, [.. builders.Select(builder => new SectorAccounts(StableHash.Of(builder.Key.ToUpperInvariant()), builder.Value.Build()))]);
    }
}
