namespace CrisisReview.Local;

/// <summary>What was asked cannot be done; the message is for the person at the terminal.</summary>
internal sealed class LocalException(string message) : Exception(message);
