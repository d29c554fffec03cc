namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method as a function. The name is a letter, then up to 127 letters, digits, '_' or '-'.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
