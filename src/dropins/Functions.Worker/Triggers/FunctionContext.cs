namespace Microsoft.Azure.Functions.Worker;

/// <summary>One call of a function; a function may take it as a parameter.</summary>
public abstract class FunctionContext
{
    /// <summary>The host's id of this call, found again in its logs.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The services of this call's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract IDictionary<object, object> Items { get; set; }

    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
