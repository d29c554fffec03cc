using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls the function for each message of a storage queue, at least once, in no order.</summary>
/// <param name="queueName">The queue; <c>%name%</c> is replaced by that setting.</param>
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    public string QueueName { get; } = queueName;

    /// <summary>The setting that holds the storage account's connection; null means <c>AzureWebJobsStorage</c>.</summary>
    public string? Connection { get; set; }
}
