using System.Text.Json;

using CrisisReview.Domain.Attention;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Tests.Documents;
using CrisisReview.Testing;

namespace CrisisReview.Reports.Tests.Attention;

/// <summary>What a calendar program holds after importing files one after another; read by ical.js.</summary>
internal sealed record ImportedCalendar(int Read, IReadOnlyList<string> Names, IReadOnlyList<string> Versions, IReadOnlyList<ImportedEvent> Events)
{
    public static ImportedCalendar Of(params (ExecutivePlan Plan, DateTimeOffset CreatedAt)[] files)
    {
        using var stream = new MemoryStream();
        foreach (var (plan, createdAt) in files)
        {
            ExecutiveCalendar.Write(ExecutiveAttention.Of(plan), createdAt, stream);
        }

        var script = Path.Combine(Repository.Root, "tests/CrisisReview.Reports.Tests/Attention/import-calendar.mjs");
        return JsonSerializer.Deserialize<ImportedCalendar>(Tool.Run("node", stream.ToArray(), script, "{0}"), JsonSerializerOptions.Web)!;
    }
}
