using System.Text;
using CrisisReview.Testing.Fuzzing;
using Functions.Worker.Tests.Apps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.CustomHandler;
using Microsoft.Azure.Functions.Worker.Queues;
using Xunit.Abstractions;

namespace Functions.Worker.Tests.CustomHandler;

/// <summary>Bad calls in bulk: each is opened or is no call; nothing else happens.</summary>
public sealed class EnvelopeFuzzTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<DeclaredFunction> Functions = FunctionCatalog.Read([typeof(HostCalledFunctions)]);

    private static readonly byte[][] Sound =
    [
        .. new[]
        {
            HostPayloads.JsonMessage, HostPayloads.PlainMessage, HostPayloads.ArrayMessage, HostPayloads.PastDueTick, HostPayloads.PunctualTick, HostPayloads.UnmonitoredTick,
            HostPayloads.UnforwardedHttp,
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public void A_bad_envelope_is_no_call() => output.WriteLine(Fuzz.Run(500, 25_000, Make, bytes =>
    {
        var opened = Functions.Select(function => Envelope.ReadAsync(RequestOf(bytes), function).GetAwaiter().GetResult()).ToList();
        Assert.True(opened[0] is null or string);
        Assert.True(opened[1] is null or TimerInfo);
        return opened.Any(trigger => trigger is not null);
    }, size => 500_000 + (60 * size)));

    [Fact]
    public void A_bad_message_is_text_or_no_base64() => output.WriteLine(Fuzz.Run(500, 10_000, random => Damage.Bytes(random, Base64(random)), bytes =>
    {
        var decoded = MessageText.TryDecode(Encoding.Latin1.GetString(bytes), out var text);
        Assert.Equal(decoded, text is not null);
        return decoded;
    }, size => 100_000 + (20 * size)));

    private static byte[] Make(Random random) => random.Next(2) == 0 ? Damage.Json(random, Sound[random.Next(Sound.Length)]) : Damage.Bytes(random, Sound[random.Next(Sound.Length)]);

    private static byte[] Base64(Random random) => Encoding.ASCII.GetBytes(Convert.ToBase64String(Sound[random.Next(Sound.Length)]));

    private static HttpRequest RequestOf(byte[] body)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.ContentType, request.Body) = ("POST", "application/json", new MemoryStream(body));
        return request;
    }
}
