namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>The Northwind book, where its folder is beside the checkout.</summary>
internal static class NorthwindBook
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Checkout.Root, "..", "shared", "data", "northwind"));

    /// <summary>The book's rows; a test that asks for them is skipped where there is no such folder.</summary>
    public static Rows Load()
    {
        Skip.IfNot(Directory.Exists(Folder), "The folder shared/data/northwind is not beside the checkout.");
        return Rows.InFolder(Folder);
    }
}
