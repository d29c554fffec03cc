using System.Text;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Testing.Fuzzing;
using Xunit.Abstractions;

namespace CrisisReview.Pipeline.Tests.Messages;

public sealed class MessageFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[][] Sound =
    [
        .. new WorkMessage[]
        {
            new PrepareRun("run-1"), new AssessBatch("run-1", 2), new AttributeBatch("run-1", 0), new RankRun("2026q4-mild-recession"), new RenderPack("run-1", 3),
            new ReprintPack("run-1", 1), new FinishImport("0198f0"), new FinishReview("A/1", "0a1b"),
        }.Select(message => Encoding.UTF8.GetBytes(message.ToText())),
    ];

    [Fact]
    public void A_bad_message_is_refused_and_nothing_else() => output.WriteLine(Fuzz.Run(500, 20_000, Make, bytes =>
    {
        try
        {
            var message = WorkMessage.Parse(Encoding.UTF8.GetString(bytes));
            Assert.Equal(message, WorkMessage.Parse(message.ToText()));
            return true;
        }
        catch (FormatException fault)
        {
            Assert.StartsWith("The message ", fault.Message, StringComparison.Ordinal);
            return false;
        }
    }, size => 200_000 + (60 * size)));

    private static byte[] Make(Random random) => random.Next(2) == 0 ? Damage.Json(random, Sound[random.Next(Sound.Length)]) : Damage.Bytes(random, Sound[random.Next(Sound.Length)]);
}
