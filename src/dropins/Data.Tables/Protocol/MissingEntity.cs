namespace Azure.Data.Tables.Protocol;

/// <summary>The answer that there is no such entity.</summary>
internal sealed class MissingEntity<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"The service answered {response.Status}: there is no such entity. Ask HasValue first.");

    public override Response GetRawResponse() => response;
}
