using System.Text.Json;
using System.Text.Json.Nodes;

using CrisisReview.Domain.Serialization;

namespace CrisisReview.Reports.Tests.Documents;

/// <summary>The words of a report model, so that they can be looked for on the pages.</summary>
internal static class ModelWords
{
    // Names for links and files, not for readers; points of the map are named where there is room, and read out.
    // pdftotext leaves out the narrow space of an axis text that stands alone.
    private static readonly string[] Unprinted = ["identity", "madeAt", "rule", "points", "ticks"];

    /// <summary>Every word that is printed, with how often it stands in the model.</summary>
    public static Dictionary<string, int> Of(object model) =>
        Count(Texts(JsonSerializer.SerializeToNode(model, model.GetType(), DomainJson.Options)).SelectMany(Words));

    public static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>Words as a reader sees them: brackets and marks at their ends set aside.</summary>
    public static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('(', ')', ',', '.', ';', ':', '?', '·')).Where(w => w.Length > 0);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(p => !Unprinted.Contains(p.Key)).SelectMany(p => Texts(p.Value)),
        JsonArray a => a.SelectMany(Texts),
        JsonValue v when v.GetValueKind() == JsonValueKind.String => [v.GetValue<string>()],
        _ => [],
    };
}
