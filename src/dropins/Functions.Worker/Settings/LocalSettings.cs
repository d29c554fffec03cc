using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>The <c>Values</c> of local.settings.json, which stand for app settings where no Functions host gives any.</summary>
internal static class LocalSettings
{
    public static IEnumerable<KeyValuePair<string, string?>> Read(string appRoot)
    {
        var file = new ConfigurationBuilder().SetBasePath(appRoot).AddJsonFile("local.settings.json", optional: true).Build();
        return file.GetSection("Values").AsEnumerable(makePathsRelative: true)
            .Where(setting => setting.Value is not null)
            .Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), setting.Value));
    }
}
