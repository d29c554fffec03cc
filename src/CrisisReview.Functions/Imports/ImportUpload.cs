using System.Runtime.CompilerServices;
using CrisisReview.Functions.Http;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Import;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CrisisReview.Functions.Imports;

/// <summary>What an import request carries: CSV tables as parts of a form, or one JSON document.</summary>
internal sealed record ImportUpload(ImportManifest Manifest, HttpRequest Request, string? Boundary)
{
    // RFC 2046, section 5.1.1.
    private const int LongestBoundary = 70;
    private const int MostParts = 20;

    /// <exception cref="InvalidRequestException">The content type is neither of the two, or an option is none.</exception>
    public static ImportUpload Of(HttpRequest request)
    {
        request.RefusePacked();
        var mode = request.QueryWord("mode", ImportMode.Strict);
        var replace = request.QueryFlag("replace");
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        var isJson = type?.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) ?? false;
        var boundary = HeaderUtilities.RemoveQuotes(type?.Boundary ?? default).Value;
        var isForm = type?.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true && boundary is { Length: > 0 and <= LongestBoundary };
        return isJson || isForm
            ? new(new(mode, replace, isJson, []), request, boundary)
            : throw new InvalidRequestException(
                "/headers/Content-Type", $"must be multipart/form-data with CSV parts, or application/json; was {(request.ContentType is { Length: > 0 } sent ? $"'{sent}'" : "missing")}.");
    }

    /// <summary>The parts in the order they arrive; each is read before the next.</summary>
    public async IAsyncEnumerable<ImportPart> PartsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Manifest.IsJson)
        {
            yield return new ImportPart("book", Request.Body);
            yield break;
        }

        var reader = new MultipartReader(Boundary!, Request.Body);
        for (var parts = 1; await NextAsync(reader, cancellation) is { } section; parts++)
        {
            if (parts > MostParts)
            {
                throw new InvalidRequestException("", $"has more than {MostParts} parts. Send one for each table.");
            }

            yield return new ImportPart(TableOf(section), new FormPartStream(section.Body));
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (Exception fault) when (FormPartStream.Refusal(fault) is { } refusal)
        {
            throw refusal;
        }
    }

    private static string TableOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && HeaderUtilities.RemoveQuotes(disposition.Name) is { Length: > 0 } name
            ? name.Value!
            : throw new InvalidRequestException("", "has a part without a name. Name each part after its table: accounts, invoices, orders, contracts, opportunities, executives.");
}
