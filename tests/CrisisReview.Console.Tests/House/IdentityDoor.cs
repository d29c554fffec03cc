using System.Net;
using System.Net.Sockets;

namespace CrisisReview.Console.Tests.House;

/// <summary>A door before the app: whatever comes through it, downloads and new tabs too, comes from one person. A browser adds headers only to what a page asks for itself.</summary>
internal sealed class IdentityDoor : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All });
    private readonly Uri _house;
    private readonly string _identity;
    private readonly Task _serving;

    public IdentityDoor(Uri house, string identity)
    {
        (_house, _identity) = (house, identity);
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
        _client.Dispose();
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        while (_listener.IsListening)
        {
            try
            {
                answers.Add(AnswerAsync(await _listener.GetContextAsync()));
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException && !_listener.IsListening)
            {
                break;
            }
        }

        await Task.WhenAll(answers);
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var request = new HttpRequestMessage(new(context.Request.HttpMethod), new Uri(_house, context.Request.RawUrl));
        request.Headers.Add("X-Local-Identity", _identity);
        using var reply = await _client.SendAsync(request);
        var body = await reply.Content.ReadAsByteArrayAsync();
        context.Response.StatusCode = (int)reply.StatusCode;
        foreach (var (name, values) in reply.Headers.Concat(reply.Content.Headers).Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Connection" or "Keep-Alive" or "Date" or "Server")))
        {
            context.Response.Headers[name] = string.Join(", ", values);
        }

        try
        {
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
        catch (HttpListenerException)
        {
            // The page was closed before the answer came.
            context.Response.Abort();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
