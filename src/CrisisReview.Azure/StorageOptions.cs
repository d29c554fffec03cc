namespace CrisisReview.Azure;

/// <summary>Where the app keeps its data.</summary>
public sealed record StorageOptions
{
    /// <summary>A connection string (the emulator, or a key in a vault); null where <see cref="AccountName"/> is set.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>A storage account that is reached with the app's own Entra identity.</summary>
    public string? AccountName { get; init; }

    /// <summary>How long one try of a call may take, its body included. A refusal, a cut and a try that took longer are tried again three times.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause before the second try; it doubles with every further one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>Goes before every name of a table, queue and container: lower-case letters and digits, a letter first, at most 20. Empty in production.</summary>
    public string Prefix { get; init; } = "";
}
