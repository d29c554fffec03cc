using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Calls one function: makes its class out of the call's services, fills the parameters, awaits the result.</summary>
internal sealed class FunctionRunner
{
    private readonly Func<FunctionCall, CallContext, object?>[] _arguments;
    private readonly Lazy<ObjectFactory>? _create;

    /// <exception cref="InvalidOperationException">A parameter is one that nothing can fill.</exception>
    public FunctionRunner(DeclaredFunction function)
    {
        Function = function;
        _arguments = [.. function.Method.GetParameters().Select(Argument)];

        // It compiles code, which a start would do for every function and a process needs for those that are called.
        _create = function.Method.IsStatic ? null : new(() => ActivatorUtilities.CreateFactory(function.Method.ReflectedType!, []));
    }

    public DeclaredFunction Function { get; }

    /// <summary>What the function returned, awaited where it is a task; null for nothing. What it throws passes through.</summary>
    public async Task<object?> RunAsync(FunctionCall call, IServiceProvider services)
    {
        var instance = _create?.Value.Invoke(services, []);
        var context = new CallContext(call, services);
        var arguments = Array.ConvertAll(_arguments, argument => argument(call, context));
        var result = Function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        if (result is not Task task)
        {
            return result;
        }

        await task;
        return Function.Method.ReturnType == typeof(Task) ? null : task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
    }

    /// <summary>The same in a scope of its own.</summary>
    public async Task RunInScopeAsync(FunctionCall call, IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        await RunAsync(call, scope.ServiceProvider);
    }

    private Func<FunctionCall, CallContext, object?> Argument(ParameterInfo parameter)
    {
        // Not the same object where threads read a method's parameters for the first time together.
        if (parameter.Position == Function.Trigger.Position)
        {
            return (call, _) => call.Trigger;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return (call, _) => call.Cancellation;
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return (_, context) => context;
        }

        if (parameter.ParameterType == typeof(string) && RouteParameters().Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
        {
            return (call, _) => call.Route[parameter.Name!] as string;
        }

        throw new InvalidOperationException(
            $"Function {FunctionCatalog.Place(Function)}: nothing can fill the parameter '{parameter.Name}'. "
            + $"It may be a {nameof(CancellationToken)}, a {nameof(FunctionContext)}, or a string named as a parameter of the route.");
    }

    private IEnumerable<string> RouteParameters() =>
        Function is HttpFunction { Http.Route: { } route } ? RoutePatternFactory.Parse(route).Parameters.Select(p => p.Name) : [];
}
