using System.Text;
using CrisisReview.Pipeline.Import;
using CrisisReview.Testing.Fuzzing;
using Xunit.Abstractions;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>Bad books in bulk: each ends with a list of faults or with a whole book, and memory goes with the size of the input.</summary>
public sealed class ImportFuzzTests(ITestOutputHelper output)
{
    // Temporary files with their buffers, a CSV reader's tables, and the list of faults with their words.
    private static long MostBytes(long size) => 2_000_000 + (200 * size);

    [Fact]
    public void Bad_csv_ends_with_faults_or_a_book() => output.WriteLine(Fuzz.Run(200, 20_000, Csv, bytes =>
    {
        var parts = Encoding.Latin1.GetString(bytes).Split('\x1D').Index().Select(part => (FullBook.Csv[part.Index].Table, Encoding.Latin1.GetBytes(part.Item)));
        return Check(TestImport.OfBytes(OptionsOf(bytes), [], [.. parts]));
    }, MostBytes));

    [Fact]
    public void Bad_json_ends_with_faults_or_a_book() =>
        output.WriteLine(Fuzz.Run(200, 20_000, random => Damage.Json(random, Encoding.UTF8.GetBytes(FullBook.Json)), bytes => Check(TestImport.OfJson(OptionsOf(bytes), bytes)), MostBytes));

    /// <summary>All tables in one input, so that a seed makes them all: two of them damaged.</summary>
    private static byte[] Csv(Random random)
    {
        var tables = FullBook.Csv.Select(table => Encoding.UTF8.GetBytes(table.Text)).ToArray();
        for (var times = 0; times < 2; times++)
        {
            var table = random.Next(tables.Length);
            tables[table] = [.. Damage.Csv(random, FullBook.Csv[table].Text).Where(b => b != 0x1D)];
        }

        return [.. tables.SelectMany((table, index) => index == 0 ? table : table.Prepend((byte)0x1D))];
    }

    private static ImportOptions OptionsOf(byte[] bytes) => new(bytes.Length % 2 == 0 ? ImportMode.Strict : ImportMode.Lenient, Replace: bytes.Length % 3 == 0);

    private static bool Check(Task<TestImport> reading)
    {
        var import = reading.GetAwaiter().GetResult();
        Assert.All(import.Rejected, row => Assert.True(row.Problem.Length > 10 && row.Line >= 0));
        Assert.True(import.IsAcceptable || import.RejectedTotal > 0);
        Assert.True(import.IsAcceptable || import.Merged.Count == 0);
        return import.IsAcceptable;
    }
}
