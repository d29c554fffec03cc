namespace CrisisReview.Pipeline;

/// <summary>What was asked cannot be done in the present state; the message says why and what to do.</summary>
public sealed class ConflictException(string message) : Exception(message);
