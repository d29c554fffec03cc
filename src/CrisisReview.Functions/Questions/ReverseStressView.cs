using CrisisReview.Domain;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Questions;

namespace CrisisReview.Functions.Questions;

/// <summary>What a reverse stress found, as the API shows it.</summary>
internal sealed record ReverseStressView(
    string ScenarioId,
    DateOnly AsOf,
    long Seed,
    int Paths,
    int Accounts,
    int PolicyVersion,
    long BookVersion,
    ReverseStressMeasure Measure,
    Money Target,
    decimal? Multiple,
    Money Loss,
    string Explanation)
{
    public static ReverseStressView Of(ReverseStressFinding finding) => new(
        finding.Asked.Scenario.Id.Value,
        finding.Asked.AsOf,
        finding.Asked.Simulation.Seed,
        finding.Asked.Simulation.Paths,
        finding.Accounts,
        finding.Asked.Policy.Version,
        finding.BookVersion,
        finding.Measure,
        finding.Answer.Target,
        finding.Answer.Multiple,
        finding.Answer.Loss,
        finding.Answer.Explanation);
}
