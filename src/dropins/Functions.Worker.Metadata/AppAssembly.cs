using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Metadata;

/// <summary>Loads an app beside this program. The worker's own assembly and the framework's stay this program's, so that the app's
/// attributes and parameters are of the types that are looked for here; a self-contained app brings a framework of its own.</summary>
internal sealed class AppAssembly : AssemblyLoadContext
{
    private static readonly HashSet<string> Shared =
    [
        typeof(FunctionAttribute).Assembly.GetName().Name!,
        .. new[] { typeof(object), typeof(HttpRequest) }.SelectMany(type => Directory.GetFiles(Path.GetDirectoryName(type.Assembly.Location)!, "*.dll")).Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    private readonly AssemblyDependencyResolver _dependencies;

    private AppAssembly(string path) => _dependencies = new AssemblyDependencyResolver(path);

    public static Assembly Load(string path) => new AppAssembly(path).LoadFromAssemblyPath(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        !Shared.Contains(assemblyName.Name!) && _dependencies.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
}
