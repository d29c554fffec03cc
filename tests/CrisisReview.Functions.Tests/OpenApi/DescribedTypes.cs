using CrisisReview.Domain;
using CrisisReview.Pipeline;

namespace CrisisReview.Functions.Tests.OpenApi;

/// <summary>The record that a schema describes: the one of its name, or of its name with the suffix of the app's views, unless it is named otherwise here.</summary>
internal static class DescribedTypes
{
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["Problem"] = "ProblemBody",
        ["ImportReport"] = "ImportView",
        ["Shocks"] = "ShockOverrides",
        ["ReceivablesShock"] = "ReceivablesOverride",
        ["OrdersShock"] = "OrdersOverride",
        ["RenewalsShock"] = "RenewalsOverride",
        ["OpportunitiesShock"] = "OpportunitiesOverride",
        ["MarginsShock"] = "MarginsOverride",
    };

    private static readonly Dictionary<string, Type> Types = new[] { typeof(Money), typeof(Paging), typeof(App), typeof(Azure.ServiceHealth) }
        .SelectMany(type => type.Assembly.GetTypes())
        .Where(type => type is { IsNested: false, IsGenericType: false, Namespace: not null } && type.Namespace.StartsWith("CrisisReview.", StringComparison.Ordinal))
        .ToLookup(type => type.Name)
        .ToDictionary(group => group.Key, group => group.First());

    public static Type Of(string schema) => Renamed.TryGetValue(schema, out var name) ? Types[name]
        : Types.TryGetValue(schema + "View", out var view) ? view
        : Types[schema];
}
