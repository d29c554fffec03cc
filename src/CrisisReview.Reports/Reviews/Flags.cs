using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Reviews;

/// <summary>Words that mark an account out in a list.</summary>
public static class Flags
{
    public const string Key = "key";

    public static IReadOnlyList<string> Of(bool key, bool reprice) => [.. Set(key, Key), .. Set(reprice, "reprice")];

    public static IReadOnlyList<string> Of(Account account, RankingRow? row) =>
    [
        .. row is null ? [] : Of(row.Key, row.Reprice),
        .. Set(account.MissionCritical, "mission critical"),
        .. Set(account.Kind == AccountKind.Internal, "internal"),
    ];

    private static IEnumerable<string> Set(bool isSet, string flag) => isSet ? [flag] : [];
}
