using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;
using CrisisReview.Functions.Runs;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Questions;

namespace CrisisReview.Functions.Questions;

/// <summary>What a crisis would do, as the API shows it: summary and rows in the form of a run's.</summary>
internal sealed record WhatIfView(
    string ScenarioId,
    DateOnly AsOf,
    long Seed,
    int Paths,
    Sampling Sampling,
    int Accounts,
    int PolicyVersion,
    long BookVersion,
    PortfolioSummary Summary,
    Page<RankingRowView> Ranking)
{
    public static WhatIfView Of(WhatIfAnswer answer) => new(
        answer.Asked.Scenario.Id.Value,
        answer.Asked.AsOf,
        answer.Asked.Simulation.Seed,
        answer.Asked.Simulation.Paths,
        answer.Asked.Simulation.Sampling,
        answer.Accounts,
        answer.Asked.Policy.Version,
        answer.BookVersion,
        answer.Summary,
        new([.. answer.Rows.Select(RankingRowView.Of)], answer.Total, Next: null));
}
