using Microsoft.AspNetCore.Routing.Template;

namespace Microsoft.Azure.Functions.Worker.Catalog;

/// <summary>Keeps the public routes apart from the paths on which the host calls timer and queue functions.</summary>
internal static class RouteTable
{
    /// <summary>The host posts calls to <c>/{FunctionName}</c> on the port that also gets the public requests, so a
    /// route that could match such a path would let any client pose as the host.</summary>
    /// <exception cref="InvalidOperationException">A route matches a function's name, or is no route template.</exception>
    public static void RequireNoFunctionName(IReadOnlyList<DeclaredFunction> functions, string routePrefix)
    {
        foreach (var http in functions.OfType<HttpFunction>())
        {
            var matcher = Matcher(http, routePrefix);
            if (functions.FirstOrDefault(f => matcher.TryMatch($"/{f.Name}", [])) is { } taken)
            {
                throw new InvalidOperationException(
                    $"Function {FunctionCatalog.Place(http)}: its route '{http.Template(routePrefix)}' matches '/{taken.Name}', the name of a function. "
                    + "Change the route, or the routePrefix in host.json.");
            }
        }
    }

    private static TemplateMatcher Matcher(HttpFunction http, string routePrefix)
    {
        try
        {
            return new TemplateMatcher(TemplateParser.Parse(http.Template(routePrefix)), []);
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"Function {FunctionCatalog.Place(http)}: '{http.Template(routePrefix)}' is no route template: {e.Message}", e);
        }
    }
}
