using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Pipeline.Questions;

/// <summary>What a crisis would do to the book: a scenario of the catalogue by id, or one of the caller's own in full.</summary>
public sealed record WhatIfRequest
{
    public const int DefaultTop = 20;

    public ScenarioId? ScenarioId { get; init; }

    public Scenario? Scenario { get; init; }

    /// <summary>The run date; null: the day on which the request is made, in UTC.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Simulated paths; null: the default.</summary>
    public int? Paths { get; init; }

    /// <summary>Key of the random numbers; the same seed draws the same crisis. Null: the default.</summary>
    public long? Seed { get; init; }

    public Sampling Sampling { get; init; }

    /// <summary>Rows of the ranking that are wanted, those of the largest exposure.</summary>
    public int Top { get; init; } = DefaultTop;

    internal ScenarioQuestion Question => new(ScenarioId, Scenario, AsOf, Paths, Seed, Sampling);
}
