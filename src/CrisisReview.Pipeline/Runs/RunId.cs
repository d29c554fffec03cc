using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Pipeline.Runs;

/// <summary>A run's name: 1 to 120 lower-case letters, digits and hyphens, so that it can stand in addresses, keys and file names as it is.</summary>
[JsonConverter(typeof(RunIdConverter))]
public readonly partial record struct RunId
{
    /// <exception cref="ArgumentException">The text is no run id.</exception>
    public RunId(string value) => Value = IsValid(value) ? value : throw new ArgumentException($"'{value}' is no run id.", nameof(value));

    public string Value { get; }

    public static bool IsValid(string? text) => text is not null && Pattern().IsMatch(text);

    /// <summary>The id that an idempotency key always leads to, so that a repeated request finds the run it made.</summary>
    public static RunId OfKey(string idempotencyKey) => new("run-" + Digest(idempotencyKey));

    public static RunId Of(Guid identity) => new("run-" + Digest(identity.ToString("N")));

    /// <summary>The one review of a scenario in a quarter, for example 2026q4-mild-recession. Ids of scenarios are such that they can stand in a run's.</summary>
    public static RunId OfQuarter(DateOnly date, ScenarioId scenario) => new($"{date.Year:0000}q{((date.Month - 1) / 3) + 1}-{scenario.Value}");

    public override string ToString() => Value;

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..20];

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,119}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
