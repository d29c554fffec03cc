using Microsoft.Azure.Functions.Worker.Catalog;

namespace Microsoft.Azure.Functions.Worker.Metadata;

internal static class FunctionFolders
{
    /// <summary>Makes <paramref name="folder"/> hold these functions and no others.</summary>
    public static void Write(IReadOnlyList<DeclaredFunction> functions, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var function in functions)
        {
            var own = Directory.CreateDirectory(Path.Combine(folder, function.Name));
            File.WriteAllText(Path.Combine(own.FullName, "function.json"), FunctionJson.Of(function));
        }
    }
}
