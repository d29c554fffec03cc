using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import;

/// <summary>A profile after an import, and whether it must be stored.</summary>
public sealed record MergedProfile(AccountProfile Profile, ProfileChange Change);
