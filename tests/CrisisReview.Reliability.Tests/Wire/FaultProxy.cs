using System.Net;
using CrisisReview.Emulator;
using CrisisReview.Reliability.Tests.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CrisisReview.Reliability.Tests.Wire;

/// <summary>Stands between the app and Azurite, a port for each service, and does to calls what its plan says. Signatures hold, since neither
/// the path nor a header that is signed is changed.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    /// <summary>Longer than the app's patience with one try of a call.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(600);

    private readonly FaultPlan _plan;
    private readonly Dictionary<int, int> _ports;
    private readonly HttpMessageInvoker _storage = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
    private readonly WebApplication _app;

    private FaultProxy(EmulatorPorts storage, EmulatorPorts own, FaultPlan plan)
    {
        _plan = plan;
        _ports = new() { [own.Blob] = storage.Blob, [own.Queue] = storage.Queue, [own.Table] = storage.Table };
        ConnectionString = StorageEmulator.ConnectionStringOf(own);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AllowSynchronousIO = false;
            foreach (var port in _ports.Keys)
            {
                kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            }
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public string ConnectionString { get; }

    public static async Task<FaultProxy> StartAsync(EmulatorPorts storage, FaultPlan plan)
    {
        var proxy = new FaultProxy(storage, SteadyPorts.TakeForStorage(), plan);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _storage.Dispose();
    }

    private Task HandleAsync(HttpContext context) =>
        _plan.RefusalOf(context.Request) is { } status ? RefuseAsync(context, status) : HandleAsync(context, _plan.Next());

    private async Task HandleAsync(HttpContext context, WireFault? fault)
    {
        switch (fault)
        {
            case WireFault.TooManyRequests:
                await RefuseAsync(context, StatusCodes.Status429TooManyRequests);
                break;
            case WireFault.ServerError:
                await RefuseAsync(context, StatusCodes.Status500InternalServerError);
                break;
            case WireFault.Unavailable:
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable);
                break;
            case WireFault.DoneButServerError:
                (await ForwardAsync(context)).Dispose();
                await RefuseAsync(context, StatusCodes.Status500InternalServerError);
                break;
            case WireFault.Silence:
                await Task.Delay(Silence, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                break;
            case WireFault.CutRequest:
                _ = await context.Request.Body.ReadAsync(new byte[256]);
                context.Abort();
                break;
            case WireFault.CutBeforeAnswer:
                (await ForwardAsync(context)).Dispose();
                context.Abort();
                break;
            default:
                await (fault == WireFault.Delay ? Task.Delay(Delay) : Task.CompletedTask);
                await AnswerAsync(context, isCut: fault == WireFault.CutAnswer);
                break;
        }
    }

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = status switch
        {
            StatusCodes.Status403Forbidden => "AuthorizationPermissionMismatch",
            StatusCodes.Status500InternalServerError => "InternalError",
            _ => "ServerBusy",
        };
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(HttpContext context, bool isCut)
    {
        using var answer = await ForwardAsync(context);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.Headers.Remove("Transfer-Encoding");
        context.Response.Headers.Remove("Connection");
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (isCut)
        {
            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(body);
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var target = $"http://127.0.0.1:{_ports[context.Connection.LocalPort]}{context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget}";
        using var request = new HttpRequestMessage(new(context.Request.Method), target);
        if (context.Request.ContentLength is not null || body.Length > 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Connection" or "Transfer-Encoding" or "Content-Length")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await _storage.SendAsync(request, CancellationToken.None);
    }
}
