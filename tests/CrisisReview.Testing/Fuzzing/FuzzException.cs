namespace CrisisReview.Testing.Fuzzing;

/// <summary>A bad input that was not refused as it should be.</summary>
public sealed class FuzzException(string message, Exception? cause) : Exception(message, cause);
