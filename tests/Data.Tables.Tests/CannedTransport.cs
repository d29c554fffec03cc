using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables.Tests;

/// <summary>Answers requests with given replies, the last one again and again, and keeps what was asked.</summary>
internal sealed class CannedTransport(params CannedReply[] replies) : HttpPipelineTransport
{
    public List<SentRequest> Sent { get; } = [];

    public TableClientOptions Options => new()
    {
        Transport = this,
        Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
    };

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        var reply = replies[Math.Min(Sent.Count, replies.Length - 1)];
        Sent.Add(SentRequest.Of(message.Request));
        var response = new InnerResponse(reply.Status, reply.Status == 200 ? "OK" : "Reason", message.Request.ClientRequestId);
        foreach (var (name, value) in reply.Headers)
        {
            response.AddHeader(name, value);
        }

        response.SetContent(reply.Body);
        message.Response = response;
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }
}
