using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Catalog;

internal sealed record HttpFunction(string Name, MethodInfo Method, ParameterInfo Trigger, HttpTriggerAttribute Http)
    : DeclaredFunction(Name, Method, Trigger)
{
    /// <summary>The whole route template without a leading slash, host.json's prefix included.</summary>
    public string Template(string routePrefix) => $"{routePrefix.Trim('/')}/{(Http.Route ?? Name).Trim('/')}".Trim('/');
}
