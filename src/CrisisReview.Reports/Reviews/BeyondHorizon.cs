using CrisisReview.Domain;

namespace CrisisReview.Reports.Reviews;

/// <summary>Says what lies after the horizon, so that nobody misses it in a table.</summary>
internal static class BeyondHorizon
{
    public static string? Note<T>(string item, IReadOnlyList<T> beyond, Func<T, Money> amount, AccountFacts facts) => beyond.Count switch
    {
        0 => null,
        1 => $"One more {item} ({facts.Amount(amount(beyond[0]))}) falls after the horizon, {Day(facts)}, and is not at risk here.",
        var n => $"{facts.Format.Count(n)} more {Plural(item)} ({facts.Amount(beyond.Sum(amount))}) fall after the horizon, {Day(facts)}, and are not at risk here.",
    };

    private static string Day(AccountFacts facts) => facts.Format.Date(facts.Run.HorizonEnd);

    private static string Plural(string item) => item.EndsWith('y') ? item[..^1] + "ies" : item + "s";
}
