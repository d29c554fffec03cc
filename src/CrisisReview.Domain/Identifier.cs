namespace CrisisReview.Domain;

/// <summary>What every identifier must be: 1 to 100 characters, none of them a control character, no white space at
/// either end, and not one of the two names that mean a folder.</summary>
public static class Identifier
{
    public const int MaximumLength = 100;

    /// <summary>Null where <paramref name="text"/> can be an identifier, else what is wrong with it.</summary>
    public static string? FaultOf(string? text) => text switch
    {
        null or "" => "is empty",
        "." or ".." => "must not be . or ..",
        { Length: > MaximumLength } => $"is longer than {MaximumLength} characters",
        _ when char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) => "begins or ends with white space",
        _ when text.Any(char.IsControl) => "contains a control character",
        _ => null,
    };

    internal static string Guard(string text) =>
        FaultOf(text) is { } fault ? throw new ArgumentException($"The identifier '{text}' {fault}.", nameof(text)) : text;
}
