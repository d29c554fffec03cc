using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>One version of the whole book in the reporting currency, internal accounts included.</summary>
public sealed record PreparedBook(long Version, IReadOnlyList<AccountProfile> Profiles);
