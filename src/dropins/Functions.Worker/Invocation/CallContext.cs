namespace Microsoft.Azure.Functions.Worker.Invocation;

internal sealed class CallContext(FunctionCall call, IServiceProvider services) : FunctionContext
{
    public override string InvocationId => call.InvocationId;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken => call.Cancellation;
}
