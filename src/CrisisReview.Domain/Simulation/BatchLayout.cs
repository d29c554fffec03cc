using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>A batch as the kernels read it.</summary>
/// <param name="CertainLoss">What all accounts together lose in every path, in units of <see cref="LossUnits"/>.</param>
/// <param name="LargestLoss">A bound of what all accounts together can lose or gain.</param>
/// <param name="CertainAccounts">Places in the batch of accounts that lose the same in every path; no sector has them.</param>
/// <param name="Sectors">In the order in which the batch has them.</param>
internal sealed record BatchLayout(long CertainLoss, long LargestLoss, IReadOnlyList<int> CertainAccounts, IReadOnlyList<SectorAccounts> Sectors)
{
    private const int None = -1;

    // One thread is nearly done with fewer when another begins.
    private const int LeastSharedAccounts = 2_000;

    /// <summary>The sectors in at most so many parts; in an empty one where there are no sectors.</summary>
    public SectorAccounts[][] Parts(int most) => [.. Sectors.Chunk(Math.Max(1, (Sectors.Count + most - 1) / most)).DefaultIfEmpty([])];

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

        // Most accounts spell their sector as others do, and found as it is spelled it is found faster.
        var spelled = new Dictionary<string, (int Sector, SectorSliceBuilder Builder)>(StringComparer.Ordinal);
        var sectorOf = new int[accounts.Count];
        var certainAccounts = new List<int>();
        var (certain, largest) = (Int128.Zero, Int128.Zero);
        for (var place = 0; place < sectorOf.Length; place++)
        {
            var account = accounts[place];
            certain += account.CertainLoss;
            largest += account.LargestLoss;
            if (account.RungSpan.Length == 0)
            {
                sectorOf[place] = None;
                certainAccounts.Add(place);
                continue;
            }

            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(spelled, account.Sector, out var isKnown);
            if (!isKnown)
            {
                builders.TryAdd(account.Sector, new(schedule, factors.LoadingOf(account.Sector)), out found.Sector);
                found.Builder = builders.GetAt(found.Sector).Value;
            }

            sectorOf[place] = found.Sector;
            found.Builder.Count(account);
        }

        if (largest >= long.MaxValue / 2)
        {
            throw new ArgumentException("The batch's losses together are too large for exact sums; check amounts and rates, or take smaller batches.", nameof(accounts));
        }

        var sectors = new SectorAccounts[builders.Count];
        var parts = accounts.Count < LeastSharedAccounts ? 1 : threads;
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part => LayOut(accounts, sectorOf, builders, sectors, part, parts));
        return new((long)certain, (long)largest, certainAccounts, sectors);
    }

    // Sectors go to the parts in turn.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LayOut(
        IReadOnlyList<AccountLadder> accounts, int[] sectorOf, OrderedDictionary<string, SectorSliceBuilder> builders, SectorAccounts[] sectors, int part, int parts)
    {
        var own = builders.Values.Select((builder, sector) => sector % parts == part ? builder : null).ToArray();
        for (var place = 0; place < sectorOf.Length; place++)
        {
            if (sectorOf[place] != None)
            {
                own[sectorOf[place]]?.Add(place, accounts[place]);
            }
        }

        for (var sector = part; sector < sectors.Length; sector += parts)
        {
            var (name, builder) = builders.GetAt(sector);
            sectors[sector] = new(StableHash.Of(name.ToUpperInvariant()), builder.Build());
        }
    }
}
