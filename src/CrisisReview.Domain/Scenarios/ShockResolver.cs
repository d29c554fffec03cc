using System.Collections.Concurrent;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Scenarios;

/// <summary>Finds the shocks that act on an account after all rules of a scenario. Rules apply in order: each overrides only the fields
/// it names and a later one wins. Accounts that no rule can tell apart share one answer. Safe for use by many threads.</summary>
public sealed class ShockResolver(Scenario scenario)
{
    private readonly Shocks _everywhere = Shocks.Neutral.With(scenario.Shocks);
    private readonly ConcurrentDictionary<RuleKey, AccountShocks> _resolved = new();

    public AccountShocks For(Account account) => _resolved.GetOrAdd(
        RuleKey.Of(account),
        static (_, argument) => argument.Resolver.Resolve(argument.Account),
        (Resolver: this, Account: account));

    private AccountShocks Resolve(Account account) => new(_everywhere, [.. scenario.Rules.Where(rule => rule.When.Matches(account))]);

    // Everything of an account that a rule may ask for.
    private readonly record struct RuleKey(string Industry, string? Region, CreditGrade CreditGrade, bool MissionCritical)
    {
        public static RuleKey Of(Account account) => new(account.Industry, account.Region, account.CreditGrade, account.MissionCritical);
    }
}
