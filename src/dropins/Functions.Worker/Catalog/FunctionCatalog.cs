using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Catalog;

/// <summary>Reads the functions that types declare and refuses what the host, or this worker, could not call.</summary>
internal static partial class FunctionCatalog
{
    private const BindingFlags OwnMethods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The functions in order of name.</summary>
    /// <exception cref="InvalidOperationException">A function is not as it must be; the message names it and the remedy.</exception>
    public static IReadOnlyList<DeclaredFunction> Read(IEnumerable<Type> types)
    {
        DeclaredFunction[] functions =
        [
            .. types.SelectMany(type => type.GetMethods(OwnMethods))
                .Where(method => method.IsDefined(typeof(FunctionAttribute)))
                .Select(method => Read(method.GetCustomAttribute<FunctionAttribute>()!.Name, method))
                .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
        ];
        var twice = functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? functions
            : throw new InvalidOperationException($"{twice.Count()} functions are named '{twice.Key}': {string.Join(", ", twice.Select(Place))}. Rename all but one.");
    }

    /// <summary>Where a function is written, for messages.</summary>
    public static string Place(DeclaredFunction function) => Place(function.Method);

    private static string Place(MethodInfo method) => $"{method.DeclaringType?.FullName}.{method.Name}";

    private static DeclaredFunction Read(string name, MethodInfo method)
    {
        Require(ValidName().IsMatch(name), method, $"its name '{name}' must be a letter, then up to 127 letters, digits, '_' or '-'");
        Require(method.IsPublic, method, "it must be public");
        var triggers = method.GetParameters().Where(p => p.GetCustomAttribute<TriggerBindingAttribute>() is not null).ToArray();
        Require(triggers.Length == 1, method, $"it must have one parameter with a trigger attribute and has {triggers.Length}");
        return Declare(name, method, triggers[0]);
    }

    private static DeclaredFunction Declare(string name, MethodInfo method, ParameterInfo trigger)
    {
        switch (trigger.GetCustomAttribute<TriggerBindingAttribute>())
        {
            case HttpTriggerAttribute http:
                Require(trigger.ParameterType == typeof(HttpRequest), method, $"an HTTP trigger's parameter must be an {nameof(HttpRequest)}");
                Require(ReturnsResult(method.ReturnType), method, $"an HTTP function must return {nameof(IResult)} or Task<{nameof(IResult)}>");
                return new HttpFunction(name, method, trigger, http);
            case TimerTriggerAttribute timer:
                Require(trigger.ParameterType == typeof(TimerInfo), method, $"a timer trigger's parameter must be a {nameof(TimerInfo)}");
                Require(ReturnsNothing(method.ReturnType), method, "a timer function must return void or Task");
                return new TimerFunction(name, method, trigger, timer);
            case QueueTriggerAttribute queue:
                Require(trigger.ParameterType == typeof(string), method, "a queue trigger's parameter must be a string");
                Require(ReturnsNothing(method.ReturnType), method, "a queue function must return void or Task");
                return new QueueFunction(name, method, trigger, queue);
            case var other:
                throw new InvalidOperationException($"Function {Place(method)}: the trigger {other?.GetType().Name} is none of HTTP, timer and queue.");
        }
    }

    private static bool ReturnsResult(Type type) =>
        type.IsAssignableTo(typeof(IResult))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && type.GenericTypeArguments[0].IsAssignableTo(typeof(IResult)));

    private static bool ReturnsNothing(Type type) => type == typeof(void) || type == typeof(Task);

    private static void Require(bool condition, MethodInfo method, string rule)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Function {Place(method)}: {rule}.");
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();
}
