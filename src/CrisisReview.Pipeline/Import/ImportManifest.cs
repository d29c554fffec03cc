namespace CrisisReview.Pipeline.Import;

/// <summary>What was sent, in the order it came, and how it was asked to be read: enough to do the import again.</summary>
public sealed record ImportManifest(ImportMode Mode, bool Replace, bool IsJson, IReadOnlyList<ImportFile> Files);
