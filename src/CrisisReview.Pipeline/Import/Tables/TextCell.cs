namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>Identifiers and free text. Text that looks like a formula is text.</summary>
internal static class TextCell
{
    /// <summary>Where accounts without a known executive go; no executive may have this id, in any spelling.</summary>
    public const string SharedDesk = "shared-desk";

    public static Cell<string> Identifier(string text) => Domain.Identifier.FaultOf(text) is { } fault
        ? Cell<string>.Bad($"{fault}: an identifier has 1 to {Domain.Identifier.MaximumLength} characters and no control characters")
        : text;

    public static Cell<string> Executive(string text) => text.Equals(SharedDesk, StringComparison.OrdinalIgnoreCase)
        ? Cell<string>.Bad("is reserved for accounts without an executive: choose another id, or leave an account's executiveId empty")
        : Identifier(text);

    /// <summary>Line breaks and tabs are text; other control characters come from a broken export.</summary>
    public static Cell<string> Text(string text)
    {
        foreach (var c in text)
        {
            if (IsUnprintable(c))
            {
                return Cell<string>.Bad($"contains the control character U+{(int)c:X4}: remove it");
            }
        }

        return text;
    }

    private static bool IsUnprintable(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');
}
