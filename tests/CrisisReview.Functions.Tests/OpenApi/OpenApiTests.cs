using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrisisReview.Domain.Serialization;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.OpenApi;

[Collection(ReviewedBook.Name)]
public sealed partial class OpenApiTests(ReviewedApp app)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

    /// <summary>Schemas that no record stands for: forms, words, pages and the book as a document.</summary>
    private static readonly string[] WithoutType = ["BookDocument", "RunStatus", "Sampling", "Lever", "Segment", "ServiceLevel", "ContactKind", "AccountPage", "ReviewPage", "ScenarioPage", "RunPage", "RankingPage", "PackPage"];

    [Fact]
    public async Task The_document_describes_every_route_and_no_other()
    {
        var document = await DocumentAsync();
        var described = document["paths"]!.AsObject().SelectMany(path =>
            path.Value!.AsObject().Where(operation => Methods.Contains(operation.Key)).Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));

        Assert.Equal(
            Routes.Http.Select(route => $"{route.Method} {route.Path.Replace("{*", "{", StringComparison.Ordinal)}").Order(StringComparer.Ordinal),
            described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Operations_are_named_as_their_functions_and_each_says_what_a_stranger_gets()
    {
        var operations = Operations(await DocumentAsync()).ToList();
        var http = Routes.Functions.Where(f => f.Trigger.ParameterType.Name == "HttpRequest").Select(f => f.Function);

        Assert.Equal(http.Order(StringComparer.Ordinal), operations.Select(o => (string)o.Operation["operationId"]!).Order(StringComparer.Ordinal));
        Assert.All(operations, o => Assert.Equal(o.Operation["security"] is null, o.Operation["responses"]!["403"] is not null));
        Assert.All(operations, o => Assert.NotEmpty((string)o.Operation["summary"]!));
    }

    [Fact]
    public async Task Every_parameter_of_a_path_is_described()
    {
        var document = await DocumentAsync();
        foreach (var (path, operation) in Operations(document))
        {
            var described = (operation["parameters"] as JsonArray ?? [])
                .Select(parameter => Follow(document, parameter!)).Where(parameter => (string)parameter["in"]! == "path").Select(parameter => (string)parameter["name"]!);
            Assert.Equal(Parameter().Matches(path).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_component_is_used()
    {
        var document = await DocumentAsync();
        var references = References(document).ToHashSet();

        Assert.All(references, reference => Assert.NotNull(Follow(document, new JsonObject { ["$ref"] = reference })));
        var components = document["components"]!.AsObject().Where(kind => kind.Key != "securitySchemes")
            .SelectMany(kind => kind.Value!.AsObject().Select(entry => $"#/components/{kind.Key}/{entry.Key}"));
        Assert.Equal(components.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_schema_has_the_fields_of_its_type()
    {
        foreach (var (name, schema) in (await DocumentAsync())["components"]!["schemas"]!.AsObject().Where(s => !WithoutType.Contains(s.Key)))
        {
            var fields = DomainJson.Shown.GetTypeInfo(DescribedTypes.Of(name)).Properties.Where(property => property.Get is not null).Select(property => property.Name);
            var described = schema!["properties"]!.AsObject().Select(property => property.Key);
            Assert.Equal((name, string.Join(' ', fields.Order(StringComparer.Ordinal))), (name, string.Join(' ', described.Order(StringComparer.Ordinal))));
            Assert.All(schema["required"] as JsonArray ?? [], required => Assert.Contains((string)required!, described));
        }
    }

    [Fact]
    public async Task It_says_that_bodies_need_their_length() =>
        Assert.Contains("Content-Length", (string)(await DocumentAsync())["info"]!["description"]!, StringComparison.Ordinal);

    private Task<JsonObject> DocumentAsync() => app.Api.GetAsync("/api/openapi.json");

    private static IEnumerable<(string Path, JsonObject Operation)> Operations(JsonObject document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Value!.AsObject());

    private static JsonNode Follow(JsonObject document, JsonNode node) => node["$ref"] is { } reference
        ? ((string)reference!).Split('/').Skip(1).Aggregate((JsonNode)document, (at, token) => at[token] ?? throw new KeyNotFoundException($"{reference} leads nowhere."))
        : node;

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(member => member.Key == "$ref" ? [(string)member.Value!] : References(member.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Parameter();
}
