namespace CrisisReview.Testing;

/// <summary>Where the checkout is that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string NodeModules => Path.Combine(Root, "node_modules");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrisisReview.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"CrisisReview.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
