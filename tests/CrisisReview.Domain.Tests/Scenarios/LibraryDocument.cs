using System.Text.Json;
using System.Text.Json.Nodes;
using CrisisReview.Testing;

namespace CrisisReview.Domain.Scenarios;

/// <summary>A scenario of the library as its file says it, read apart from the domain's types.</summary>
internal sealed record LibraryDocument(string FileName, JsonObject Json)
{
    public static string Folder => Path.Combine(Repository.Root, "src", "CrisisReview.Domain", "Scenarios", "Library");

    public static IReadOnlyList<LibraryDocument> All { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(path => new LibraryDocument(
            Path.GetFileNameWithoutExtension(path), JsonNode.Parse(File.ReadAllText(path))!.AsObject()))];

    public string Id => Json["id"]!.GetValue<string>();

    public IEnumerable<JsonObject> Sources => Json["sources"]!.AsArray().Select(source => source!.AsObject());

    public IEnumerable<JsonObject> Rules => Json["rules"]!.AsArray().Select(rule => rule!.AsObject());

    /// <summary>JSON pointer and value of every number outside the sources.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers()
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, value) in Json)
        {
            if (name != "sources")
            {
                Collect($"/{name}", value, numbers);
            }
        }

        return numbers;
    }

    /// <summary>Pointer of each source entry that has one.</summary>
    public IEnumerable<string> Pointers() =>
        Sources.Select(source => source["pointer"]?.GetValue<string>()).OfType<string>();

    private static void Collect(string pointer, JsonNode? node, Dictionary<string, decimal> numbers)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Collect($"{pointer}/{name}", value, numbers);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Collect($"{pointer}/{i}", items[i], numbers);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                numbers.Add(pointer, value.GetValue<decimal>());
                break;
            default:
                break;
        }
    }
}
