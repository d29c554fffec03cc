using System.Net.Http.Headers;
using System.Text;

namespace Functions.Worker.Tests.Apps;

/// <summary>Requests as the Functions host (4.1037) sends them.</summary>
internal static class HostRequests
{
    public const string InvocationId = "91d0b0ef-f6ae-4a7e-84b4-ea503e775bf3";

    /// <summary>A call of a timer or queue function: chunked, without Content-Length.</summary>
    public static HttpRequestMessage Call(string function, string envelope)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/{function}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TransferEncodingChunked = true;
        return AsHost(request, InvocationId);
    }

    /// <summary>A client's request handed on at its path; the host appends its invocation id to what the client sent.</summary>
    public static HttpRequestMessage Forwarded(HttpMethod method, string path, params string[] invocationIds)
    {
        var request = new HttpRequestMessage(method, path);
        return AsHost(request, invocationIds is [] ? [InvocationId] : invocationIds);
    }

    private static HttpRequestMessage AsHost(HttpRequestMessage request, params string[] invocationIds)
    {
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.Add("X-Azure-Functions-InvocationId", invocationIds);
        request.Headers.UserAgent.ParseAdd("Azure-Functions-Host/4.1037.0.0");
        return request;
    }
}
