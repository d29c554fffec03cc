using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Simulation;

/// <summary>How abilities hang together: <c>A = sqrt(rho) Z + sqrt(1 - rho) e</c> with <c>Z = sqrt(g) G + sqrt(1 - g) W</c> for the account's sector.
/// A scenario's loading holds for every sector; else the policy's.</summary>
public sealed class FactorModel
{
    /// <summary>Loadings above this would make the vector forms' first comparison too coarse, and no book is that much of one piece.</summary>
    public const decimal LargestLoading = 0.95m;

    private readonly decimal _loading;
    private readonly Dictionary<string, decimal> _loadingOfSector;

    public FactorModel(decimal loading, decimal globalShare, IReadOnlyDictionary<string, decimal>? loadingOfSector = null)
    {
        _loading = Guard(loading, LargestLoading, "loading");
        GlobalShare = Guard(globalShare, 1m, "global share");
        _loadingOfSector = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (sector, value) in loadingOfSector ?? new Dictionary<string, decimal>())
        {
            _loadingOfSector[sector] = Guard(value, LargestLoading, $"loading of {sector}");
        }
    }

    /// <summary>g: the share of the sectors' factors that all have in common, 0 to 1.</summary>
    public decimal GlobalShare { get; }

    public static FactorModel Of(Policy policy, Scenario scenario) => new(
        scenario.Correlation.Loading ?? policy.Correlation.Loading,
        scenario.Correlation.GlobalShare ?? policy.Correlation.GlobalShare,
        scenario.Correlation.Loading is null ? policy.Correlation.SectorLoadings : null);

    /// <summary>rho: the share of an ability's variance that its sector's factor explains, 0 to 0.95.</summary>
    public decimal LoadingOf(string sector) => _loadingOfSector.TryGetValue(sector, out var loading) ? loading : _loading;

    private static decimal Guard(decimal value, decimal largest, string name) => value >= 0m && value <= largest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"The {name} must be between 0 and {largest}.");
}
