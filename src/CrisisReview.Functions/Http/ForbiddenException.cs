namespace CrisisReview.Functions.Http;

/// <summary>The caller may not do this; the message says who may.</summary>
internal sealed class ForbiddenException(string message) : Exception(message);
