namespace CrisisReview.Domain.Tests;

/// <summary>Where the checkout is that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
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
