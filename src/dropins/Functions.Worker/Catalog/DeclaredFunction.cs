using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Catalog;

/// <summary>A method marked as a function, and the parameter its trigger fills.</summary>
internal abstract record DeclaredFunction(string Name, MethodInfo Method, ParameterInfo Trigger)
{
    /// <summary>The name under which the host sends the trigger's value.</summary>
    public string BindingName => Trigger.Name!;
}
