using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Packs;

/// <summary>An account's place on the map.</summary>
/// <param name="Name">Of the account; its number where the fonts cannot show the name.</param>
/// <param name="Value">Contribution before the crisis.</param>
/// <param name="Exposure">What it loses.</param>
/// <param name="Segment">Null where nothing was simulated.</param>
/// <param name="Words">The place in words.</param>
public sealed record MapPoint(string Name, decimal Value, decimal Exposure, Segment? Segment, string Words);
