using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Tests.Apps;

/// <summary>The app's functions as its attributes declare them.</summary>
internal static class Routes
{
    public static IReadOnlyList<(string Function, MethodInfo Method, ParameterInfo Trigger)> Functions { get; } =
    [
        .. from type in typeof(App).Assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select (function.Name, method, method.GetParameters().Single(p => p.GetCustomAttributes().Any(a => a.GetType().Name.EndsWith("TriggerAttribute", StringComparison.Ordinal)))),
    ];

    /// <summary>Method in capitals, route with a leading slash, and whether a key is needed.</summary>
    public static IReadOnlyList<(string Method, string Path, AuthorizationLevel Level)> Http { get; } =
    [
        .. from function in Functions
           let http = function.Trigger.GetCustomAttribute<HttpTriggerAttribute>()
           where http is not null
           from method in http.Methods ?? throw new InvalidOperationException($"{function.Function} takes every method; name those it takes.")
           select (method.ToUpperInvariant(), "/" + http.Route, http.AuthLevel),
    ];
}
