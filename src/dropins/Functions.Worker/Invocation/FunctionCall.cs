using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>What one call brings: the trigger's value, and the route's values where the trigger is HTTP.</summary>
internal sealed record FunctionCall(string InvocationId, object Trigger, RouteValueDictionary Route, CancellationToken Cancellation)
{
    public FunctionCall(string invocationId, object trigger, CancellationToken cancellation)
        : this(invocationId, trigger, [], cancellation)
    {
    }
}
