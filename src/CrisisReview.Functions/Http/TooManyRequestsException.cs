namespace CrisisReview.Functions.Http;

/// <summary>The caller has asked more than his share; the message says when he may ask again.</summary>
internal sealed class TooManyRequestsException(string message) : Exception(message);
