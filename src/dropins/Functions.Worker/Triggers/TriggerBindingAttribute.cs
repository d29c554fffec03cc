namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The parameter that a function's trigger fills; a function has exactly one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class TriggerBindingAttribute : Attribute;
