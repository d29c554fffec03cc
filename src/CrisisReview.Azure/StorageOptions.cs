namespace CrisisReview.Azure;

/// <summary>Where the app keeps its data.</summary>
public sealed record StorageOptions
{
    /// <summary>A connection string (the emulator, or a key in a vault); null where <see cref="AccountName"/> is set.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>A storage account that is reached with the app's own Entra identity.</summary>
    public string? AccountName { get; init; }

    /// <summary>Goes before every name of a table, queue and container: lower-case letters and digits, a letter first, at most 20. Empty in production.</summary>
    public string Prefix { get; init; } = "";
}
