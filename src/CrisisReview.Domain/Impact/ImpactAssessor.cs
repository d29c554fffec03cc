using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Impact;

/// <summary>Assesses accounts under one scenario, policy and run date by the closed forms of docs/model.md. Profiles must be in the reporting currency.
/// The answer depends on nothing but the profile: not on the order of its items, nor on other accounts. Safe for use by many threads.</summary>
public sealed class ImpactAssessor
{
    private const decimal WorstTwentieth = 0.05m;

    private readonly Policy _policy;
    private readonly Horizon _horizon;
    private readonly ShockResolver _shocks;
    private readonly ReceivablesImpact _receivables;
    private readonly Judgement _judgement;

    public ImpactAssessor(Scenario scenario, Policy policy, DateOnly asOf)
    {
        _policy = policy;
        _horizon = Horizon.Of(asOf, scenario.HorizonMonths);
        _shocks = new(scenario);
        _receivables = new(policy);
        _judgement = new(policy.JudgementWeight);
    }

    public AccountImpact Assess(AccountProfile profile)
    {
        var shocks = _shocks.For(profile.Account);
        var invoices = profile.Invoices.InOrderOf(invoice => invoice.InvoiceId);
        var grid = new AgeingGrid(invoices, _horizon, shocks.OnAccount.Receivables.CollectionDelayDays, _policy.ProvisionMatrix);
        var book = new ImpactBook();
        if (profile.Account.Kind == AccountKind.External)
        {
            AddReceivables(book, grid, profile.Account, shocks);
            AddOrders(book, profile, shocks);
            AddRenewals(book, profile, shocks);
            AddOpportunities(book, profile, shocks);
        }

        AddCostToServe(book, profile.Account, shocks);
        return Close(book, profile.Account.AccountId, grid);
    }

    /// <summary>What the scenario does to each account, in the order of <paramref name="profiles"/>.</summary>
    /// <param name="profiles">In the reporting currency.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <param name="cancellation">Stops between accounts.</param>
    public AssessedAccount[] AssessAll(IReadOnlyList<AccountProfile> profiles, int threads = 1, CancellationToken cancellation = default)
    {
        var assessed = new AssessedAccount[profiles.Count];
        Parallel.For(
            0,
            assessed.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            account => assessed[account] = new(profiles[account], Assess(profiles[account])));
        return assessed;
    }

    private void AddReceivables(ImpactBook book, AgeingGrid grid, Account account, AccountShocks shocks)
    {
        for (var before = 0; before < _receivables.Buckets; before++)
        {
            for (var after = 0; after < _receivables.Buckets; after++)
            {
                var balance = grid[before, after];
                if (balance != Money.Zero)
                {
                    var item = _receivables.Assess(balance, before, after, account.CreditGrade, shocks.OnAccount.Receivables);
                    var baseLoss = _receivables.BaseCreditLoss(balance, before, account.CreditGrade);
                    book.Add(_judgement.Apply(item, account.AbilityPay), contribution: -baseLoss, atStake: balance);
                }
            }
        }
    }

    private void AddOrders(ImpactBook book, AccountProfile profile, AccountShocks shocks)
    {
        foreach (var order in profile.Orders.InOrderOf(order => order.OrderId))
        {
            if (_horizon.Covers(order.DeliveryDate))
            {
                var item = OrdersImpact.Assess(order, shocks.OnItem(order.ProductLine), _policy.FundingRate);
                var margin = OrdersImpact.Margin(order);
                book.Add(_judgement.Apply(item, profile.Account.AbilityExpand), contribution: margin, atStake: margin);
            }
        }
    }

    private void AddRenewals(ImpactBook book, AccountProfile profile, AccountShocks shocks)
    {
        foreach (var contract in profile.Contracts.InOrderOf(contract => contract.ContractId))
        {
            if (_horizon.Renews(contract.RenewalDate))
            {
                var item = RenewalsImpact.Assess(contract, shocks.OnAccount);
                var margin = RenewalsImpact.Margin(contract);
                book.Add(_judgement.Apply(item, profile.Account.AbilityContinue), contribution: margin, atStake: margin);
            }
            else if (_horizon.IsStale(contract.RenewalDate))
            {
                book.AddStale(contract);
            }
        }
    }

    private void AddOpportunities(ImpactBook book, AccountProfile profile, AccountShocks shocks)
    {
        foreach (var opportunity in profile.Opportunities.InOrderOf(opportunity => opportunity.OpportunityId))
        {
            if (_horizon.Covers(opportunity.ExpectedClose))
            {
                var item = OpportunitiesImpact.Assess(opportunity, shocks.OnItem(opportunity.ProductLine).Opportunities);
                var margin = OpportunitiesImpact.ExpectedMargin(opportunity);
                book.Add(_judgement.Apply(item, profile.Account.AbilityAcquire), contribution: margin, atStake: margin);
            }
        }
    }

    private static void AddCostToServe(ImpactBook book, Account account, AccountShocks shocks)
    {
        if (account.AnnualCostToServe != Money.Zero)
        {
            var item = CostToServeImpact.Assess(account, shocks.OnAccount.Margins);
            book.Add(item, contribution: -account.AnnualCostToServe, atStake: Money.Zero);
        }
    }

    private AccountImpact Close(ImpactBook book, AccountId accountId, AgeingGrid grid) => new()
    {
        AccountId = accountId,
        BaselineContribution = book.BaselineContribution,
        AtStake = book.AtStake,
        LossByLever = LossByLever.Of(book.Items),
        Loss95 = AbilityLadder.LossAt(book.Items, WorstTwentieth),
        Abilities = Abilities.Of(book.Items),
        Items = book.Items,
        Receivables = AgedBalances(grid),
        StaleContracts = book.StaleContracts,
        Warnings = book.Warnings,
    };

    private AgedBalance[] AgedBalances(AgeingGrid grid)
    {
        var balances = new AgedBalance[_receivables.Buckets];
        for (var bucket = 0; bucket < balances.Length; bucket++)
        {
            balances[bucket] = new(_receivables.NameOf(bucket), grid.Before(bucket), grid.After(bucket));
        }

        return balances;
    }
}
