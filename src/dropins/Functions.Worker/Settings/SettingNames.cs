using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>Puts settings in the place of <c>%name%</c> in an attribute's text.</summary>
internal static partial class SettingNames
{
    /// <exception cref="InvalidOperationException">A setting is missing; the message says which and for what.</exception>
    public static string Resolve(string text, IConfiguration configuration, DeclaredFunction function) =>
        Placeholder().Replace(text, match =>
            configuration[match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new InvalidOperationException($"Function {function.Name} needs the setting '{match.Groups[1].Value}', which its trigger names. Set it."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
