namespace CrisisReview.Reliability.Tests.Wire;

/// <summary>What can happen to a call on its way to storage and back.</summary>
internal enum WireFault
{
    /// <summary>Refused with 429, 500 or 503; storage never saw it.</summary>
    TooManyRequests,
    ServerError,
    Unavailable,

    /// <summary>Storage did it, and the answer is 500 all the same.</summary>
    DoneButServerError,

    /// <summary>No answer; storage never saw it.</summary>
    Silence,

    /// <summary>The connection is cut while the request's body is on its way; storage never saw it.</summary>
    CutRequest,

    /// <summary>Storage did it; the connection is cut before the answer.</summary>
    CutBeforeAnswer,

    /// <summary>Storage did it; the connection is cut half-way through the answer.</summary>
    CutAnswer,

    /// <summary>Late.</summary>
    Delay,
}
