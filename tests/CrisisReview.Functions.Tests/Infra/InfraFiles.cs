using System.Text.RegularExpressions;
using CrisisReview.Testing;

namespace CrisisReview.Functions.Tests.Infra;

/// <summary>The texts of infra/, read as text: what they name can be compared with what the code names.</summary>
internal static partial class InfraFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "infra");

    public static string Main { get; } = Read("main.bicep");

    public static string App { get; } = Read("modules/app.bicep");

    public static string Storage { get; } = Read("modules/storage.bicep");

    public static string SignIn { get; } = Read("modules/sign-in.bicep");

    public static string Alerts { get; } = Read("modules/alerts.bicep");

    /// <summary>Paths relative to infra/, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n");

    /// <summary>The names of a list such as <c>var tables = ['A', 'B']</c> or <c>excludedPaths: ['/a']</c>.</summary>
    public static IReadOnlyList<string> ListOf(string text, string name) =>
        Regex.Match(text, $@"\b{Regex.Escape(name)}(?: =|:) \[([^\]]*)\]") is { Success: true } list
            ? [.. Quoted().Matches(list.Groups[1].Value).Select(match => match.Groups[1].Value)]
            : throw new InvalidOperationException($"No list {name} was found.");

    /// <summary>The members that stand directly in a block such as <c>resource settings … properties: { … }</c>, and their values.</summary>
    public static IReadOnlyDictionary<string, string> MembersOf(string text, string start)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return from < 0
            ? throw new InvalidOperationException($"'{start}' was not found.")
            : Member().Matches(text[from..text.IndexOf("\n}", from, StringComparison.Ordinal)]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^    ([A-Za-z_][A-Za-z0-9_]*): (.*)$", RegexOptions.Multiline)]
    private static partial Regex Member();
}
