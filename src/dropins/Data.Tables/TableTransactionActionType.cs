namespace Azure.Data.Tables;

/// <summary>What a transaction does with one entity. An update without an ETag does what the upsert of its mode does.</summary>
public enum TableTransactionActionType
{
    Add = 0,
    UpdateMerge = 1,
    UpdateReplace = 2,
    Delete = 3,
    UpsertMerge = 4,
    UpsertReplace = 5,
}
