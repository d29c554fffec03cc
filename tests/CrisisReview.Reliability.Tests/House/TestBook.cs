using CrisisReview.Local.Sample;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>A sample book as the files of an import.</summary>
internal sealed class TestBook : IDisposable
{
    public static DateOnly AsOf { get; } = new(2026, 3, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("crisisreview-book-").FullName;

    public TestBook(int accounts, int seed = 1)
    {
        var (profiles, executives) = SampleBook.Generate(accounts, seed, AsOf);
        BookFolder.Write(_folder, profiles, executives);
    }

    public MultipartFormDataContent Form()
    {
        var form = new MultipartFormDataContent();
        foreach (var file in Directory.EnumerateFiles(_folder, "*.csv").Order(StringComparer.Ordinal))
        {
            form.Add(new ByteArrayContent(File.ReadAllBytes(file)), Path.GetFileNameWithoutExtension(file), Path.GetFileName(file));
        }

        return form;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
