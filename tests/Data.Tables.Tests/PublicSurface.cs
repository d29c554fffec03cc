using System.Reflection;

namespace Azure.Data.Tables.Tests;

/// <summary>The public and protected members of an assembly, a line each, sorted.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes()
        .SelectMany(type => type.IsEnum ? Values(type) : Members(type))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Values(Type type) =>
        Enum.GetNames(type).Select(name => $"{Name(type)}.{name} = {Convert.ToInt32(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type) =>
    [
        .. type.GetConstructors(Declared).Where(Visible).Select(made => $"new {Name(type)}({Parameters(made)})"),
        .. type.GetProperties(Declared).Where(property => Visible(property.GetMethod!)).Select(property =>
            $"{Name(property.PropertyType)} {Name(type)}.{property.Name}[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}] {{ {(property.SetMethod is null ? "get" : "get; set")} }}"),
        .. type.GetMethods(Declared).Where(method => Visible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Select(method => $"{Name(method.ReturnType)} {Name(type)}.{method.Name}{Generics(method)}({Parameters(method)}){Constraints(method)}{(method is { IsVirtual: true, IsFinal: false } && !type.IsInterface ? " virtual" : "")}"),
    ];

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static string Generics(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Constraints(MethodInfo method) => string.Concat(
        from argument in method.IsGenericMethod ? method.GetGenericArguments() : []
        let reference = argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class, " : ""
        select $" where {argument.Name} : {reference}{string.Join(", ", argument.GetGenericParameterConstraints().Select(Name))}");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}";

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!)
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : Nullable.GetUnderlyingType(type) is { } value ? $"{Name(value)}?"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
