using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

public static class PlaceFunction
{
    /// <summary>Where the process runs and what the host called this request.</summary>
    [Function("GetPlace")]
    public static IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/place")] HttpRequest request, FunctionContext context) =>
        Results.Json(new { Folder = Environment.CurrentDirectory, context.InvocationId, request.Path });

    [Function("PutPlace")]
    public static IResult Put([HttpTrigger(AuthorizationLevel.Function, "put", "post", Route = "api/places/{id}/parts/{*name}")] HttpRequest request, string id, string name) =>
        Results.Json(new { id, name, request.Method });

    [Function("Plain")]
    public static IResult Plain([HttpTrigger(AuthorizationLevel.Admin, Route = "api/plain")] HttpRequest request) => Results.Text(request.Method);
}
