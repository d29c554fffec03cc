namespace CrisisReview.Pipeline;

/// <summary>What was asked for does not exist; the message says what, and where the existing ones are listed.</summary>
public sealed class NotFoundException(string message) : Exception(message);
