using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Catalog;

internal sealed record QueueFunction(string Name, MethodInfo Method, ParameterInfo Trigger, QueueTriggerAttribute Queue)
    : DeclaredFunction(Name, Method, Trigger)
{
    /// <summary>The name of the setting that holds the connection.</summary>
    public string Connection => Queue.Connection ?? "AzureWebJobsStorage";
}
