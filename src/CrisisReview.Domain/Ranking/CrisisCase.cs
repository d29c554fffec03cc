using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Ranking;

/// <summary>All that decides a book's figures, besides the book itself.</summary>
public sealed record CrisisCase(Scenario Scenario, Policy Policy, DateOnly AsOf, SimulationSettings Simulation);
