using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Functions.Packs;

/// <summary>A pack as the API lists it; the address is this API's own.</summary>
internal sealed record PackView(string Name, PackKind Kind, string? ExecutiveId, string? AccountId, long Bytes, string Sha256, bool Approved, string Url)
{
    public static PackView Of(RunId runId, PackItem pack) => new(
        pack.Name,
        pack.Kind,
        pack.ExecutiveId?.Value,
        pack.AccountId?.Value,
        pack.Bytes,
        pack.Sha256,
        pack.Approved,
        $"/api/scenario-runs/{runId}/packs/{pack.Name}");
}
