using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>The statuses that are answers, not errors, to each kind of request.</summary>
internal static class Expected
{
    public static readonly ResponseClassifier Found = new StatusCodeClassifier([200]);
    public static readonly ResponseClassifier FoundOrNot = new StatusCodeClassifier([200, 404]);
    public static readonly ResponseClassifier Written = new StatusCodeClassifier([201, 204]);
    public static readonly ResponseClassifier WrittenOrThere = new StatusCodeClassifier([201, 204, 409]);
    public static readonly ResponseClassifier GoneOrNeverThere = new StatusCodeClassifier([204, 404]);
    public static readonly ResponseClassifier Accepted = new StatusCodeClassifier([202]);
}
