using System.Globalization;

namespace Azure.Data.Tables.Protocol;

/// <summary>The Table endpoint and the key that a storage connection string names.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string EmulatorAccount = "devstoreaccount1";

    // Published by Microsoft for every storage emulator; it opens no account.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A setting has no value, or account and key are not both there.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var settings = Settings(text);
        return settings.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var used) && used
            ? Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1"))
            : Account(settings);
    }

    private static ConnectionString Emulator(string host) =>
        new(new Uri($"{host.TrimEnd('/')}:10002/{EmulatorAccount}"), new(EmulatorAccount, EmulatorKey));

    private static ConnectionString Account(Dictionary<string, string> settings)
    {
        if (!settings.TryGetValue("AccountName", out var account) || !settings.TryGetValue("AccountKey", out var key))
        {
            throw new FormatException("The connection string names no AccountName with an AccountKey. Copy it again from the storage account's access keys.");
        }

        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        var endpoint = settings.GetValueOrDefault("TableEndpoint", string.Create(CultureInfo.InvariantCulture, $"{protocol}://{account}.table.{suffix}"));
        return new(new Uri(endpoint), new(account, key));
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key ends in '=' signs of its own, so only the first one divides.
            var divider = setting.IndexOf('=', StringComparison.Ordinal);
            if (divider < 1)
            {
                throw new FormatException("A connection string is settings of the form Name=Value, divided by semicolons.");
            }

            settings[setting[..divider]] = setting[(divider + 1)..];
        }

        return settings;
    }
}
