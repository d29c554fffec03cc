using System.Collections.Frozen;
using System.Security.Cryptography;

namespace CrisisReview.Functions.Console;

/// <summary>The console's files, which the build compressed and embedded.</summary>
internal static class ConsoleFiles
{
    public const string Page = "index.html";
    private const string Folder = "console/";

    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FrozenDictionary<string, Lazy<ConsoleFile>> Files = FindAll();

    /// <summary>The file in the smallest encoding that the client takes; null where there is no such file.</summary>
    public static ConsoleFile? Find(string name, IReadOnlySet<string> acceptedEncodings)
    {
        var suffix = Encodings.FirstOrDefault(e => acceptedEncodings.Contains(e.Encoding)).Suffix;
        return IsEncoded(name) ? null
            : Files.TryGetValue(name + suffix, out var file) || Files.TryGetValue(name, out file) ? file.Value
            : null;
    }

    private static FrozenDictionary<string, Lazy<ConsoleFile>> FindAll() => typeof(ConsoleFiles).Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(resource => resource[Folder.Length..], resource => new Lazy<ConsoleFile>(() => Read(resource)), StringComparer.Ordinal);

    private static ConsoleFile Read(string resource)
    {
        using var stream = typeof(ConsoleFiles).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var (encoding, suffix) = Encodings.FirstOrDefault(e => resource.EndsWith(e.Suffix, StringComparison.Ordinal));
        var plain = suffix is null ? resource : resource[..^suffix.Length];
        return new(content, ContentTypeOf(plain), encoding, $"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..16])}\"");
    }

    private static bool IsEncoded(string name) => Encodings.Any(e => name.EndsWith(e.Suffix, StringComparison.Ordinal));

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        var other => throw new InvalidOperationException($"The console has a file '{name}'; say here what content type '{other}' is."),
    };
}
