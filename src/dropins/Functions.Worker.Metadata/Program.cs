using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.Metadata;

if (args is not [var assembly, var folder])
{
    Console.Error.WriteLine("Usage: <app assembly> <folder>. Writes <folder>/<FunctionName>/function.json for each function of the app.");
    return 2;
}

try
{
    FunctionFolders.Write(FunctionCatalog.Read(AppAssembly.Load(Path.GetFullPath(assembly)).GetTypes()), folder);
    return 0;
}
catch (InvalidOperationException e)
{
    // The form in which MSBuild takes a line for an error.
    Console.Error.WriteLine($"{assembly} : error FUNC001: {e.Message}");
    return 1;
}
