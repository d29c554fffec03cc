using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Packs;

/// <summary>A finished pack in a run's manifest. <paramref name="Approved"/>: it was printed after management's sign-off and shows it.</summary>
public sealed record PackItem(string Name, PackKind Kind, ExecutiveId? ExecutiveId, AccountId? AccountId, long Bytes, string Sha256, bool Approved = false)
{
    /// <summary>Where the pack stands among its run's: those printed after the sign-off beside the first ones.</summary>
    public string File() => FileOf(Name, Approved);

    public static string FileOf(string name, bool approved) => approved ? "approved/" + name : name;
}
