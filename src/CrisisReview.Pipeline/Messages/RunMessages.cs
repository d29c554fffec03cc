using System.Text.Json;
using System.Text.Json.Serialization;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Messages;

/// <summary>Everything that travels on the work queue. Messages are small; data travels in files.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(PrepareRun), "prepareRun")]
[JsonDerivedType(typeof(AssessBatch), "assessBatch")]
[JsonDerivedType(typeof(AttributeBatch), "attributeBatch")]
[JsonDerivedType(typeof(RankRun), "rankRun")]
[JsonDerivedType(typeof(RenderPack), "renderPack")]
[JsonDerivedType(typeof(ReprintPack), "reprintPack")]
[JsonDerivedType(typeof(FinishImport), "finishImport")]
[JsonDerivedType(typeof(FinishReview), "finishReview")]
public abstract record WorkMessage
{
    public const int CurrentVersion = 1;

    [JsonPropertyName("v")]
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Trace in which it was sent, in the form of W3C's traceparent; null where nobody listened.</summary>
    [JsonPropertyName("trace")]
    public string? Trace { get; init; }

    public string ToText() => JsonSerializer.Serialize(this, DomainJson.Options);

    /// <exception cref="FormatException">The text is no message of a kind and version that this program knows.</exception>
    public static WorkMessage Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<WorkMessage>(text, DomainJson.Strict) switch
            {
                null => throw new FormatException("The message is null."),
                { Version: not CurrentVersion } other => throw new FormatException($"The message has version {other.Version}; this program knows version {CurrentVersion}."),
                FinishReview review when Domain.Identifier.FaultOf(review.AccountId) is { } fault => throw new FormatException($"The message names no account: '{review.AccountId}' {fault}."),
                FinishReview { ReviewId: null or "" } => throw new FormatException("The message names no review."),
                RunMessage run when !Runs.RunId.IsValid(run.RunId) => throw new FormatException($"The message names no run: '{run.RunId}'."),
                var message => message,
            };
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new FormatException($"The message is not one that this program knows: {e.Message}", e);
        }
    }
}

/// <summary>A message about one run.</summary>
public abstract record RunMessage(string RunId) : WorkMessage
{
    [JsonIgnore]
    public RunId Run => new(RunId);
}

/// <summary>Copy the book into batches.</summary>
public sealed record PrepareRun(string RunId) : RunMessage(RunId);

/// <summary>Assess the accounts of one batch, numbered from 0.</summary>
public sealed record AssessBatch(string RunId, int Batch) : RunMessage(RunId);

/// <summary>Share the portfolio's tail out to the accounts of one batch.</summary>
public sealed record AttributeBatch(string RunId, int Batch) : RunMessage(RunId);

/// <summary>Rank the whole book and plan the packs.</summary>
public sealed record RankRun(string RunId) : RunMessage(RunId);

/// <summary>Write one pack, numbered from 0 in the plan.</summary>
public sealed record RenderPack(string RunId, int Pack) : RunMessage(RunId);

/// <summary>Print one pack of a run again, with management's sign-off.</summary>
public sealed record ReprintPack(string RunId, int Pack) : RunMessage(RunId);

/// <summary>See that an accepted import is in the book, though the process that began it may be gone.</summary>
public sealed record FinishImport(string ImportId) : WorkMessage;

/// <summary>See that a recorded review is in its account's profile, though the process that recorded it may be gone.</summary>
public sealed record FinishReview(string AccountId, string ReviewId) : WorkMessage;
