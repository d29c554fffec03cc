using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>Words of a closed set, ignoring case, and currency codes.</summary>
internal static class WordCell
{
    public static Cell<bool> YesOrNo(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "1" => true,
        "FALSE" or "NO" or "0" => false,
        _ => Cell<bool>.Bad("is neither yes nor no: write true or false"),
    };

    public static Cell<CreditGrade> Grade(string text) => text.ToUpperInvariant() switch
    {
        "A" => CreditGrade.A,
        "B" => CreditGrade.B,
        "C" => CreditGrade.C,
        "D" => CreditGrade.D,
        "E" => CreditGrade.E,
        _ => Cell<CreditGrade>.Bad("is not a credit grade: write A, B, C, D or E"),
    };

    public static Cell<AccountKind> Kind(string text) => text.ToUpperInvariant() switch
    {
        "EXTERNAL" => AccountKind.External,
        "INTERNAL" => AccountKind.Internal,
        _ => Cell<AccountKind>.Bad("is not a kind of account: write external or internal"),
    };

    public static Cell<string> Currency(string text) => text.Length == 3 && text.All(char.IsAsciiLetter)
        ? text.ToUpperInvariant()
        : Cell<string>.Bad("is not a currency code: write its three letters, such as EUR");
}
