using System.Collections.Concurrent;

namespace CrisisReview.Domain.Scenarios;

/// <summary>The shocks on one account: those on the account itself, and those on its orders and opportunities, which rules
/// may tell apart by product line.</summary>
public sealed class AccountShocks
{
    private readonly Shocks _everywhere;
    private readonly ScenarioRule[] _rules;
    private readonly ConcurrentDictionary<string, Shocks>? _byProductLine;

    internal AccountShocks(Shocks everywhere, ScenarioRule[] rules)
    {
        _everywhere = everywhere;
        _rules = rules;
        _byProductLine = Array.Exists(rules, rule => rule.When.ProductLine.Count > 0) ? new(StringComparer.OrdinalIgnoreCase) : null;
        OnAccount = Resolve(null);
    }

    /// <summary>On invoices, contracts and the cost to serve, and on items without a product line.</summary>
    public Shocks OnAccount { get; }

    /// <summary>On an order or opportunity of <paramref name="productLine"/>.</summary>
    public Shocks OnItem(string? productLine) =>
        productLine is null || _byProductLine is null ? OnAccount : _byProductLine.GetOrAdd(productLine, Resolve);

    private Shocks Resolve(string? productLine)
    {
        var shocks = _everywhere;
        foreach (var rule in _rules)
        {
            if (rule.When.MatchesProductLine(productLine))
            {
                shocks = shocks.With(rule.Shocks);
            }
        }

        return shocks;
    }
}
