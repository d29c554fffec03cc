using System.Text;
using CrisisReview.Pipeline.Import;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>Whatever the bytes are, reading ends with a list of faults or with a book, never with an exception or without memory.</summary>
public sealed class HostileInputTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("invoiceId,accountId,amount,dueDate\r\nI1,A1,\"1\",2026-01-01\nI2,A1,2,2026-01-01\n\"Ü\n\"\"\",A1,3,2026-01-01\n");
    private static readonly byte[] Json = Encoding.UTF8.GetBytes(FullBook.Json);

    [Fact]
    public void Random_bytes_are_refused() => Check.One(Config, Prop.ForAll(Seeds, seed =>
    {
        var bytes = new byte[seed % 5000];
        new Random(seed).NextBytes(bytes);
        Assert.False(ReadCsv(bytes).IsAcceptable);
        Assert.False(ReadJson(bytes).IsAcceptable);
    }));

    [Fact]
    public void Damaged_csv_ends_with_faults_or_a_book() => Check.One(Config, Prop.ForAll(Seeds, seed =>
    {
        var import = ReadCsv(Damaged(Csv, seed));
        Assert.Equal(import.IsAcceptable, import.RejectedTotal == 0);
        Assert.All(import.Rejected, r => Assert.True(r.Problem.Length > 10 && r.Line is >= 0 and < 200));
    }));

    [Fact]
    public void Damaged_json_ends_with_faults_or_a_book() => Check.One(Config, Prop.ForAll(Seeds, seed =>
    {
        var import = ReadJson(Damaged(Json, seed));
        Assert.Equal(import.IsAcceptable, import.RejectedTotal == 0);
        Assert.All(import.Rejected, r => Assert.True(r.Problem.Length > 10 && r.Line is >= 0 and < 200));
    }));

    [Theory]
    [InlineData("commas", ",")]
    [InlineData("quotation marks", "\"")]
    [InlineData("quoted line breaks", "\"\n\",")]
    [InlineData("line breaks", "\n")]
    [InlineData("one letter", "x")]
    [InlineData("brackets", "[")]
    [InlineData("bad rows", "I,A1,much,soon\n")]
    [InlineData("one row over and over", "I,A1,1,2026-01-01\n")]
    public async Task Memory_stays_bounded_on_an_endless_file_of(string what, string pattern)
    {
        const long Length = 8_000_000;
        const long Allowed = 30_000_000;
        foreach (var head in new[] { "invoiceId,accountId,amount,dueDate\n", "{ \"invoices\": [ " })
        {
            var stream = new RepeatingStream(head, pattern, Length);
            var folder = Directory.CreateTempSubdirectory("import-");
            using var reading = head[0] == '{'
                ? await BookReader.ReadJsonAsync(stream, new(), StoredIds.None, folder.FullName)
                : await BookReader.ReadAsync(new[] { new ImportPart("invoices", stream) }.ToAsyncEnumerable(), new(), StoredIds.None, folder.FullName);
            reading.Dispose();
            folder.Delete(recursive: false);

            Assert.True(stream.PeakGrowth < Allowed, $"Reading {what} held {stream.PeakGrowth:N0} bytes.");
            Assert.InRange(reading.Rejected.Count, what == "line breaks" && head[0] != '{' ? 0 : 1, 1000);
        }
    }

    private static TestImport ReadCsv(byte[] bytes) =>
        TestImport.OfBytes(new ImportOptions(), [], ("accounts", Encoding.UTF8.GetBytes(GoodRows.Accounts)), ("invoices", bytes)).GetAwaiter().GetResult();

    private static TestImport ReadJson(byte[] bytes) => TestImport.OfJson(new ImportOptions(), bytes).GetAwaiter().GetResult();

    /// <summary>Bytes changed, cut out and repeated at up to four places, some of them signs that mean something.</summary>
    private static byte[] Damaged(byte[] sound, int seed)
    {
        var random = new Random(seed);
        byte[] signs = [.. "\",\n\r;{}[]:\\\0"u8, 0xFF, 0xC3];
        List<byte> bytes = [.. sound];
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, signs[random.Next(signs.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at - 1));
                    break;
                default:
                    bytes.InsertRange(at, bytes[random.Next(at + 1)..at]);
                    break;
            }
        }

        return [.. bytes];
    }
}
