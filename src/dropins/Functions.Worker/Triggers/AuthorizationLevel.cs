namespace Microsoft.Azure.Functions.Worker;

/// <summary>The key that the Functions host asks of a caller. The host checks it, never the worker.</summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
