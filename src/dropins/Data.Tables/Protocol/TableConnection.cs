using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>An account's endpoint and the pipeline, with its credential, that speaks to it.</summary>
internal sealed class TableConnection
{
    private const string TokenScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    private TableConnection(Uri endpoint, string accountName, HttpPipelinePolicy authorization, TableClientOptions? options)
    {
        options ??= new();
        Endpoint = new Uri(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        AccountName = accountName;
        _version = options.Version;
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authorization },
            RequestFailedDetailsParser = ODataErrorParser.Instance,
        });
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    public static TableConnection To(string connectionString, TableClientOptions? options)
    {
        var (endpoint, credential) = ConnectionString.Parse(connectionString);
        return To(endpoint, credential, options);
    }

    public static TableConnection To(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, new SharedKeyPolicy(credential, TimeProvider.System), options);
    }

    public static TableConnection To(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, AccountOf(endpoint), new BearerTokenAuthenticationPolicy(credential, TokenScope), options);
    }

    /// <summary>A request for <paramref name="path"/> below the endpoint, encoded as it is to be sent.</summary>
    public HttpMessage Message(RequestMethod method, string path, ResponseClassifier expected)
    {
        var message = _pipeline.CreateMessage();
        message.ResponseClassifier = expected;
        message.Request.Method = method;
        message.Request.Uri.Reset(Endpoint);
        message.Request.Uri.AppendPath($"/{path}", escape: false);
        message.Request.Headers.SetValue("x-ms-version", _version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", MediaType.JsonWithTypes);
        return message;
    }

    /// <exception cref="RequestFailedException">The status is none that the message's classifier expects.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation)
    {
        await _pipeline.SendAsync(message, cancellation);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    /// <summary>First label of the host's name; of an emulator's address, first segment of the path.</summary>
    private static string AccountOf(Uri endpoint) =>
        IPAddress.TryParse(endpoint.Host, out _) || endpoint.IsLoopback
            ? endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("")
            : endpoint.Host.Split('.')[0];
}
