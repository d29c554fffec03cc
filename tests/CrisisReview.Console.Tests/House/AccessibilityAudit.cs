using System.Text.Json;
using CrisisReview.Testing;

namespace CrisisReview.Console.Tests.House;

/// <summary>Asks axe-core what is wrong with a page by WCAG 2.2 A and AA and by its own best practice.</summary>
internal static class AccessibilityAudit
{
    private const string Audit = """
        async () => {
          const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(" ")} ${n.failureSummary}`));
        }
        """;

    public static string Script { get; } = Path.Combine(Repository.NodeModules, "axe-core", "axe.min.js");

    public static async Task<IReadOnlyList<string>> ViolationsAsync(ConsolePage console)
    {
        var found = await console.Page.EvaluateAsync<JsonElement>(Audit);
        return [.. found.EnumerateArray().Select(fault => fault.GetString()!)];
    }
}
