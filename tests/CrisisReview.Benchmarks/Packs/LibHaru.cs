namespace CrisisReview.Benchmarks.Packs;

/// <summary>review.c, which draws account reviews of two pages with libharu; compiled when it is wanted.</summary>
internal static class LibHaru
{
    /// <summary>Null where there is no gcc or no libharu to compile with.</summary>
    public static PeerProgram? Find(PackBook book)
    {
        var folder = PeerProgram.NewFolder();
        var program = Path.Combine(folder, "review");
        if (!PeerProgram.Succeeds("gcc", "-O2", "-o", program, Path.Combine(AppContext.BaseDirectory, "Packs", "review.c"), "-lhpdf"))
        {
            Directory.Delete(folder, recursive: true);
            return null;
        }

        var reviews = Path.Combine(folder, "reviews.txt");
        File.WriteAllLines(reviews, book.Accounts.SelectMany(account => PeerReview.Of(account).Lines()));
        return new()
        {
            Name = "libharu",
            Folder = folder,
            Command = [program, reviews, Path.Combine(folder, "NotoSans-Regular.ttf"), Path.Combine(folder, "NotoSans-SemiBold.ttf")],
        };
    }
}
