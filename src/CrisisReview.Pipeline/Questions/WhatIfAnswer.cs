using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Pipeline.Questions;

/// <summary>The figures that a run would have.</summary>
/// <param name="Asked">Scenario, policy, run date and simulation.</param>
/// <param name="BookVersion">The version of the book that was asked.</param>
/// <param name="Accounts">Accounts of that book, internal ones included.</param>
/// <param name="Summary">The whole book.</param>
/// <param name="Rows">As many as were wanted, in order of exposure rank.</param>
/// <param name="Total">Rows of the whole ranking.</param>
public sealed record WhatIfAnswer(CrisisCase Asked, long BookVersion, int Accounts, PortfolioSummary Summary, IReadOnlyList<RankingRow> Rows, int Total);
