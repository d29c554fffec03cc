using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Functions.Runs;

/// <summary>When the next review starts by itself, and what it runs. The schedule is six-field NCRONTAB in the local time of the app.</summary>
internal sealed record ReviewScheduleView(string Schedule, DateTimeOffset Next, IReadOnlyList<ScenarioId> StandingScenarios);
