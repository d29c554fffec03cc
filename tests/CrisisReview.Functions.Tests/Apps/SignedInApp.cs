using System.Text;

namespace CrisisReview.Functions.Tests.Apps;

/// <summary>An app behind App Service authentication, which puts who asks into a header: the small book, a completed run of it with every pack, and a run that waits.</summary>
public sealed class SignedInApp() : RunningApp("--WEBSITE_AUTH_ENABLED=True")
{
    public const string RunId = ReviewedApp.RunId;

    internal const string Header = "X-MS-CLIENT-PRINCIPAL";

    internal static (string Name, string Value) Management { get; } = Person("""{ "typ": "roles", "val": "management" }""");

    /// <summary>An application with a token of its own.</summary>
    internal static (string Name, string Value) Program { get; } = Person("""{ "typ": "roles", "val": "management" }""", """{ "typ": "azp", "val": "0b5d" }""", """{ "typ": "oid", "val": "77aa" }""");

    /// <summary>Looks after A-1, A/1 and HQ.</summary>
    internal static (string Name, string Value) Jose { get; } =
        Person("""{ "typ": "roles", "val": "executive" }""", """{ "typ": "preferred_username", "val": "Jose@Example.com" }""");

    internal static (string Name, string Value) Person(params string[] claims) => (Header, Encode($$"""{ "claims": [{{string.Join(',', claims)}}] }"""));

    internal static string Encode(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    internal override (string Name, string Value)[] Caller => [Program];

    protected override async Task FillAsync()
    {
        await Api.ImportAsync("", SmallBook.Tables);
        await Api.PostAsync("/api/scenario-runs", ReviewedApp.Request, ("Idempotency-Key", ReviewedApp.Key));
        await Api.EndOfAsync(RunId);
        await AddWaitingRunAsync(ReviewedApp.WaitingRunId);
    }
}
