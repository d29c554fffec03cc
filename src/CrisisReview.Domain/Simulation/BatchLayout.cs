using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>A batch as the kernels read it.</summary>
/// <param name="CertainLoss">What all accounts together lose in every path, in units of <see cref="LossUnits"/>.</param>
/// <param name="Sectors">In the order in which the batch has them.</param>
internal sealed record BatchLayout(long CertainLoss, IReadOnlyList<SectorAccounts> Sectors)
{
    private const int None = -1;

    /// <summary>Goes through the batch in its own order, since memory is read fastest as it was written: once to count the accounts of each sector, then, each thread for its sectors, to lay them out.</summary>
    /// <param name="accounts">Of the batch.</param>
    /// <param name="factors">Loadings of their sectors.</param>
    /// <param name="schedule">Of the run.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <exception cref="ArgumentException">The batch's losses are too large for exact sums.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static BatchLayout Of(IReadOnlyList<AccountLadder> accounts, FactorModel factors, PhiloxSchedule schedule, int threads = 1)
    {
        var builders = new OrderedDictionary<string, SectorSliceBuilder>(StringComparer.OrdinalIgnoreCase);
        var sectorOf = new int[accounts.Count];
        var (certain, largest) = (Int128.Zero, Int128.Zero);
        for (var place = 0; place < sectorOf.Length; place++)
        {
            var account = accounts[place];
            certain += account.CertainLoss;
            largest += account.LargestLoss;
            if (account.RungSpan.Length == 0)
            {
                sectorOf[place] = None;
                continue;
            }

            if (!builders.TryGetValue(account.Sector, out var builder, out sectorOf[place]))
            {
                builder = new(schedule, factors.LoadingOf(account.Sector));
                builders.TryAdd(account.Sector, builder, out sectorOf[place]);
            }

            builder.Count(account);
        }

        if (largest >= long.MaxValue / 2)
        {
            throw new ArgumentException("The batch's losses together are too large for exact sums; check amounts and rates, or take smaller batches.", nameof(accounts));
        }

        var sectors = new SectorAccounts[builders.Count];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread => LayOut(accounts, sectorOf, builders, sectors, thread, threads));
        return new((long)certain, sectors);
    }

    // The sectors whose number leaves the thread's as remainder.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LayOut(
        IReadOnlyList<AccountLadder> accounts, int[] sectorOf, OrderedDictionary<string, SectorSliceBuilder> builders, SectorAccounts[] sectors, int thread, int threads)
    {
        var own = builders.Values.Select((builder, sector) => sector % threads == thread ? builder : null).ToArray();
        for (var place = 0; place < sectorOf.Length; place++)
        {
            if (sectorOf[place] != None)
            {
                own[sectorOf[place]]?.Add(place, accounts[place]);
            }
        }

        for (var sector = thread; sector < sectors.Length; sector += threads)
        {
            var (name, builder) = builders.GetAt(sector);
            sectors[sector] = new(StableHash.Of(name.ToUpperInvariant()), builder.Build());
        }
    }
}
