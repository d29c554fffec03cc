using System.Reflection;
using System.Runtime.Loader;

namespace Microsoft.Azure.Functions.Worker.Metadata;

/// <summary>Loads an app beside this program. The worker's own assembly stays this program's, so that the app's
/// attributes are of the types that are looked for here.</summary>
internal sealed class AppAssembly : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _dependencies;

    private AppAssembly(string path) => _dependencies = new AssemblyDependencyResolver(path);

    public static Assembly Load(string path) => new AppAssembly(path).LoadFromAssemblyPath(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name != typeof(FunctionAttribute).Assembly.GetName().Name && _dependencies.ResolveAssemblyToPath(assemblyName) is { } path
            ? LoadFromAssemblyPath(path)
            : null;
}
