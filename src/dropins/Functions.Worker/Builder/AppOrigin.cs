using System.Reflection;
using Microsoft.Azure.Functions.Worker.CustomHandler;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an app comes from and who started it.</summary>
/// <param name="Types">The types that may declare functions.</param>
/// <param name="Root">The folder of host.json.</param>
/// <param name="HandlerPort">The port a Functions host gave; null where none started the process.</param>
/// <param name="IsProcess">True where the process is this app's, so that its exit code tells how the app ended.</param>
internal sealed record AppOrigin(IReadOnlyList<Type> Types, string Root, int? HandlerPort, bool IsProcess)
{
    public bool UnderHost => HandlerPort is not null;

    public static AppOrigin Of(Assembly app) => new(app.GetTypes(), Folder(app), HandlerPortVariable.Read(), app == Assembly.GetEntryAssembly());

    /// <summary>An app published as a single file has no place of its own.</summary>
    private static string Folder(Assembly app) => app.Location is { Length: > 0 } file ? Path.GetDirectoryName(file)! : AppContext.BaseDirectory;
}
