using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Catalog;

internal sealed record TimerFunction(string Name, MethodInfo Method, ParameterInfo Trigger, TimerTriggerAttribute Timer)
    : DeclaredFunction(Name, Method, Trigger);
