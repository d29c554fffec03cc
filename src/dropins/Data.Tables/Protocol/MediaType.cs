namespace Azure.Data.Tables.Protocol;

internal static class MediaType
{
    public const string Json = "application/json";

    /// <summary>JSON that names the type of each value whose type JSON does not show, and no more.</summary>
    public const string JsonWithTypes = "application/json;odata=minimalmetadata";
}
