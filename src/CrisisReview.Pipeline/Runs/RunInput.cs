using System.Text.Json.Serialization;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Pipeline.Runs;

/// <summary>What a run was asked, frozen when it was started: later changes of scenario or policy do not touch it.</summary>
public sealed record RunInput
{
    public required Scenario Scenario { get; init; }

    public required Policy Policy { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string StartedBy { get; init; }

    public required SimulationSettings Simulation { get; init; }

    public PackChoice Packs { get; init; }

    public string? Note { get; init; }

    /// <summary>Hash of the request as it was sent, by which a repeated idempotency key is recognised.</summary>
    public required string RequestSha256 { get; init; }

    [JsonIgnore]
    public Horizon Horizon => Horizon.Of(AsOf, Scenario.HorizonMonths);

    public DateOnly HorizonEnd => Horizon.End;
}
