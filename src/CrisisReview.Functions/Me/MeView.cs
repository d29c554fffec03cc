using CrisisReview.Functions.Identity;

namespace CrisisReview.Functions.Me;

/// <summary>Who asks, as the app sees him.</summary>
internal sealed record MeView(string Name, CallerRole Role, string? ExecutiveId)
{
    public static MeView Of(Caller caller) => new(caller.ShownName, caller.Role, caller.Executive?.ExecutiveId.Value);
}
