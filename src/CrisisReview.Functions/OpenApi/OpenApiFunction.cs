using CrisisReview.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.OpenApi;

internal static class OpenApiFunction
{
    private static readonly byte[] Document = Read();

    [Function("GetOpenApi")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        new GuardedResult(Results.Bytes(Document, "application/json; charset=utf-8"));

    private static byte[] Read()
    {
        using var file = typeof(OpenApiFunction).Assembly.GetManifestResourceStream("openapi.json")!;
        var document = new byte[file.Length];
        file.ReadExactly(document);
        return document;
    }
}
