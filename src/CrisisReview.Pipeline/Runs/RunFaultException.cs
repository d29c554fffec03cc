namespace CrisisReview.Pipeline.Runs;

/// <summary>The run cannot succeed however often it is tried; the message says why and how to mend it.</summary>
public sealed class RunFaultException(string message) : Exception(message);
