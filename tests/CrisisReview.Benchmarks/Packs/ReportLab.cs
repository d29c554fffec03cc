using System.Text.Json;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>review.py, which draws account reviews of two pages with ReportLab.</summary>
internal static class ReportLab
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Null where Debian's Python has no ReportLab.</summary>
    public static PeerProgram? Find(PackBook book)
    {
        if (!PeerProgram.Succeeds(Python, "-c", "import reportlab"))
        {
            return null;
        }

        var folder = PeerProgram.NewFolder();
        var reviews = Path.Combine(folder, "reviews.json");
        File.WriteAllBytes(reviews, JsonSerializer.SerializeToUtf8Bytes(book.Accounts.Select(PeerReview.Of)));
        return new() { Name = "ReportLab", Folder = folder, Command = [Python, Path.Combine(AppContext.BaseDirectory, "Packs", "review.py"), reviews, folder] };
    }
}
