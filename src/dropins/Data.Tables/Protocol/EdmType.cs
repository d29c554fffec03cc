namespace Azure.Data.Tables.Protocol;

/// <summary>The types that an <c>@odata.type</c> names; <see cref="Plain"/> where none is given and the JSON value shows its own.</summary>
internal enum EdmType
{
    Plain,
    Text,
    Int32,
    Int64,
    Double,
    Boolean,
    DateTime,
    Guid,
    Binary,
}
