using System.Text.Json;
using CrisisReview.Domain;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrisisReview.Functions.Http;

/// <summary>Reads what a request says, and refuses what cannot be read with the place and the way to mend it.</summary>
internal static class RequestReading
{
    private const int MostDocumentBytes = 128 * 1024;
    private const int LongestKey = 200;

    /// <exception cref="InvalidRequestException">The body is no such document; every fault of its form is named.</exception>
    public static async Task<T> ReadDocumentAsync<T>(this HttpRequest request, CancellationToken cancellation)
        where T : class =>
        await request.ReadDocumentOrNullAsync<T>(cancellation)
        ?? throw new InvalidRequestException("", "has no body. Send a JSON document, with Content-Length and Content-Type: application/json.");

    /// <summary>Null where there is no body.</summary>
    /// <exception cref="InvalidRequestException">The body is no such document; every fault of its form is named.</exception>
    public static async Task<T?> ReadDocumentOrNullAsync<T>(this HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        var content = await request.ReadBytesAsync(MostDocumentBytes, cancellation);
        if (content.Length == 0)
        {
            return null;
        }

        var (document, problems) = DocumentReader.Read<T>(content);
        return document ?? throw new InvalidRequestException(problems);
    }

    /// <summary>The key by which a repeated request is recognised; null: none.</summary>
    public static string? IdempotencyKey(this HttpRequest request) => request.Headers["Idempotency-Key"].ToString() switch
    {
        "" => null,
        { Length: > LongestKey } => throw new InvalidRequestException("/headers/Idempotency-Key", $"must be at most {LongestKey} characters."),
        var key => key,
    };

    /// <summary>Bodies are taken as they are: what is small when packed and endless when unpacked never gets in.</summary>
    /// <exception cref="BadHttpRequestException">The body is packed.</exception>
    public static void RefusePacked(this HttpRequest request)
    {
        if (request.Headers.ContentEncoding.ToString() is { Length: > 0 } encoding && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException($"A body in the encoding '{encoding}' is not unpacked here. Send it as it is, without Content-Encoding.", StatusCodes.Status415UnsupportedMediaType);
        }
    }

    public static Paging ReadPaging(this HttpRequest request) => new(request.ReadTop(), request.QueryValue("after"));

    /// <summary>How many entries of a list are wanted.</summary>
    public static int ReadTop(this HttpRequest request)
    {
        var text = request.QueryValue("top");
        var top = Paging.DefaultTop;
        return text is null || (int.TryParse(text, out top) && top is >= 1 and <= Paging.MaximumTop)
            ? top
            : throw new InvalidRequestException("/top", $"must be a whole number from 1 to {Paging.MaximumTop}, was '{text}'.");
    }

    public static string? QueryValue(this HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var values) && values.Count > 0 && values[^1] is { Length: > 0 } value ? value : null;

    /// <summary>One of an enum's words, ignoring case.</summary>
    public static T QueryWord<T>(this HttpRequest request, string name, T absent)
        where T : struct, Enum => request.QueryWord<T>(name) ?? absent;

    /// <summary>One of an enum's words, ignoring case; null where none is named.</summary>
    public static T? QueryWord<T>(this HttpRequest request, string name)
        where T : struct, Enum
    {
        var text = request.QueryValue(name);
        return text is null ? null
            : Enum.GetValues<T>().Cast<T?>().FirstOrDefault(word => string.Equals(word.ToString(), text, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidRequestException(
                $"/{name}", $"must be one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}, was '{text}'.");
    }

    public static bool QueryFlag(this HttpRequest request, string name) => request.QueryValue(name)?.ToLowerInvariant() switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new InvalidRequestException($"/{name}", $"must be true or false, was '{other}'."),
    };

    /// <summary>An identifier out of the address; one that cannot be any is not found.</summary>
    public static T Named<T>(string text, Func<string, T> make, string kind) =>
        Identifier.FaultOf(text) is null ? make(text) : throw new NotFoundException($"There is no {kind} '{text}'.");

    /// <summary>The identifier that ends the path.</summary>
    public static T LastNamed<T>(this HttpRequest request, Func<string, T> make, string kind) => request.NamedFromEnd(0, make, kind);

    /// <summary>The identifier that stands in the path with <paramref name="after"/> parts after it. It is read from the request as it was sent: the server decodes everything in a path but %2F,
    /// so that its own text does not tell the id A/1 from the id A%2F1.</summary>
    public static T NamedFromEnd<T>(this HttpRequest request, int after, Func<string, T> make, string kind)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.AsSpan();
        var path = (target.IndexOf('?') is var query and >= 0 ? target[..query] : target).TrimEnd('/');
        for (; after > 0; after--)
        {
            path = path[..path.LastIndexOf('/')];
        }

        return Named(Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]), make, kind);
    }

    public static RunId RunNamed(string text) => RunId.IsValid(text)
        ? new RunId(text)
        : throw new NotFoundException($"There is no run '{text}'. GET /api/scenario-runs lists those there are.");

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(this HttpRequest request, int most, CancellationToken cancellation)
    {
        request.RefusePacked();
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
            {
                throw new BadHttpRequestException($"The document is larger than {most} bytes. Send a shorter one.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return content.ToArray();
    }
}
