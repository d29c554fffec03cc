using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Simulation;

/// <summary>All that decides a book's figures, besides the book itself.</summary>
public sealed record CrisisCase(Scenario Scenario, Policy Policy, DateOnly AsOf, SimulationSettings Simulation);
