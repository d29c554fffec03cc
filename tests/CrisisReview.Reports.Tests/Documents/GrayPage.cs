using System.Globalization;
using System.Text;

namespace CrisisReview.Reports.Tests.Documents;

/// <summary>A page as a reader draws it: a byte for each pixel, 0 is black.</summary>
internal sealed record GrayPage(int Width, int Height, byte[] Pixels)
{
    /// <summary>Every page at 72 pixels an inch by poppler or MuPDF.</summary>
    public static IReadOnlyList<GrayPage> Drawn(string reader, ReadOnlyMemory<byte> file)
    {
        var folder = Directory.CreateTempSubdirectory("pages");
        try
        {
            Tool.Run(reader, file, reader == "pdftoppm"
                ? ["-r", "72", "-gray", "{0}", Path.Combine(folder.FullName, "p")]
                : ["draw", "-q", "-r", "72", "-c", "gray", "-o", Path.Combine(folder.FullName, "p%03d.pgm"), "{0}"]);
            return [.. folder.GetFiles("*.pgm").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => Read(File.ReadAllBytes(f.FullName)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The largest difference of the mean grey of any square, 0 to 255: fine differences of edges vanish in it, a missing word does not.</summary>
    public double LargestDifference(GrayPage other, int square)
    {
        var largest = 0.0;
        for (var y = 0; y + square <= Height; y += square)
        {
            for (var x = 0; x + square <= Width; x += square)
            {
                largest = Math.Max(largest, Math.Abs(Sum(x, y, square) - other.Sum(x, y, square)) / (double)(square * square));
            }
        }

        return largest;
    }

    private long Sum(int left, int top, int square)
    {
        var sum = 0L;
        for (var y = top; y < top + square; y++)
        {
            foreach (var pixel in Pixels.AsSpan(y * Width + left, square))
            {
                sum += pixel;
            }
        }

        return sum;
    }

    // "P5", width, height and 255, each followed by white space; then the pixels.
    private static GrayPage Read(byte[] file)
    {
        var head = Encoding.ASCII.GetString(file, 0, Math.Min(file.Length, 64)).Split((char[])['\n', ' '], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new(width, height, file[^(width * height)..]);
    }
}
