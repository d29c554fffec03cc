using System.Net;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Identity;

/// <summary>Every route that is not for everybody. One that is missing here fails a test.</summary>
internal static class RouteRoles
{
    private const string Run = $"/api/scenario-runs/{SignedInApp.RunId}";
    private const string Waiting = $"/api/scenario-runs/{ReviewedApp.WaitingRunId}";
    private const HttpStatusCode Ok = HttpStatusCode.OK;
    private const HttpStatusCode NoSuch = HttpStatusCode.NotFound;
    private const HttpStatusCode Faulty = HttpStatusCode.UnprocessableEntity;
    private const HttpStatusCode NotNow = HttpStatusCode.Conflict;

    public static IReadOnlyList<RouteRole> All { get; } =
    [
        new("POST /api/imports", Faulty, null, "/api/imports"),
        new("GET /api/accounts", Ok, Ok, "/api/accounts"),
        new("GET /api/accounts/{accountId}", Ok, Ok, "/api/accounts/A%2F1", "/api/accounts/A%252F1", "/api/accounts/100%25"),
        new("GET /api/accounts/{accountId}/reviews", Ok, Ok, "/api/accounts/A%2F1/reviews", "/api/accounts/A%252F1/reviews"),
        new("POST /api/accounts/{accountId}/reviews", Ok, Ok, "/api/accounts/A%2F1/reviews", "/api/accounts/A%252F1/reviews")
        {
            Body = """{ "reviewedOn": "2026-08-01" }""",
            Program = Faulty,
        },
        new("GET /api/scenarios", Ok, null, "/api/scenarios"),
        new("GET /api/scenarios/{id}", Ok, null, "/api/scenarios/neutral"),
        new("PUT /api/scenarios/{id}", Faulty, null, "/api/scenarios/neutral"),
        new("DELETE /api/scenarios/{id}", NotNow, null, "/api/scenarios/neutral"),
        new("GET /api/policy", Ok, null, "/api/policy"),
        new("PUT /api/policy", Faulty, null, "/api/policy"),
        new("POST /api/scenario-runs", Faulty, null, "/api/scenario-runs"),
        new("GET /api/scenario-runs", Ok, Ok, "/api/scenario-runs"),
        new("GET /api/scenario-runs/{runId}", Ok, Ok, Run),
        new("DELETE /api/scenario-runs/{runId}", NotNow, null, Run),
        new("POST /api/scenario-runs/{runId}/approval", NotNow, null, Waiting + "/approval"),
        new("GET /api/scenario-runs/{runId}/ranking", Ok, Ok, Run + "/ranking"),
        new("GET /api/scenario-runs/{runId}/accounts/{accountId}", Ok, Ok, Run + "/accounts/A-1", Run + "/accounts/100%25", Run + "/accounts/A%252F1"),
        new("GET /api/scenario-runs/{runId}/packs", Ok, Ok, Run + "/packs"),
        new("GET /api/scenario-runs/{runId}/packs/{*name}", Ok, Ok, Run + "/packs/executives/E1.pdf", [.. Others("")]),
        new("POST /api/scenario-runs/{runId}/packs/{*name}", Ok, Ok, Run + "/packs/accounts/HQ.pdf/link", [.. Others("/link")]),
        new("GET /api/scenario-runs/{runId}/executives", Ok, null, Run + "/executives"),
        new("GET /api/scenario-runs/{runId}/comparison", Ok, null, $"{Run}/comparison?with={SignedInApp.RunId}"),
        new("GET /api/review-schedule", Ok, null, "/api/review-schedule"),
        new("POST /api/what-if", Faulty, null, "/api/what-if"),
        new("POST /api/reverse-stress", Faulty, null, "/api/reverse-stress"),
        new("GET /api/me", Ok, Ok, "/api/me"),
        new("GET /api/me/pack", NoSuch, Ok, "/api/me/pack"),
        new("GET /api/me/calendar.ics", NoSuch, Ok, "/api/me/calendar.ics"),
    ];

    private static IEnumerable<string> Others(string suffix) =>
        new[] { "management.pdf", "ranking.csv", "attention.csv", "executives/E2.pdf", "executives/E2.ics", "executives%2FE2.pdf", "executives/shared-desk.pdf", "accounts/100~25.pdf" }
            .Select(name => $"{Run}/packs/{name}{suffix}");
}
