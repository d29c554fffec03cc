namespace CrisisReview.Domain.Simulation;

/// <summary>The accounts of one sector in a batch.</summary>
/// <param name="Name">Hash of the sector's name in capitals: letter case counts for nothing, as in a scenario's rules.</param>
/// <param name="Slices">All of its accounts that can lose differently from path to path.</param>
internal sealed record SectorAccounts(ulong Name, IReadOnlyList<SectorSlice> Slices);
