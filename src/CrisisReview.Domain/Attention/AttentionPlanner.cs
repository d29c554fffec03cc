using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>Plans the attention that accounts get in the coming quarter (docs/attention.md). The order of accounts and of executives means nothing.</summary>
public sealed class AttentionPlanner
{
    private readonly AttentionPolicy _policy;
    private readonly BusinessRuleBook _rules;
    private readonly DateOnly? _lastFirstVisit;

    /// <exception cref="ArgumentException">A business rule does not read; the policy's validator would have said so.</exception>
    public AttentionPlanner(AttentionPolicy policy, DateOnly runDate)
    {
        _policy = policy;
        Quarter = PlanQuarter.After(runDate);
        _rules = new(policy, runDate);
        _lastFirstVisit = Quarter.WorkingDays(policy.Calendar).Take(policy.FirstVisitWithinWorkingDays).Cast<DateOnly?>().LastOrDefault();
    }

    /// <summary>The quarter that is planned.</summary>
    public PlanQuarter Quarter { get; }

    /// <summary>The plan of the book. An account whose executive is not among <paramref name="executives"/> goes to the shared desk.</summary>
    /// <param name="accounts">External accounts, each once.</param>
    /// <param name="executives">Each once.</param>
    public AttentionPlan Plan(IReadOnlyCollection<AttentionAccount> accounts, IReadOnlyCollection<Executive> executives)
    {
        var known = executives.Select(executive => executive.ExecutiveId).ToHashSet();
        var byExecutive = accounts.ToLookup(account => account.ExecutiveId is { } id && known.Contains(id) ? id : (ExecutiveId?)null);
        var plans = executives.OrderBy(executive => executive.ExecutiveId).Select(executive => PlanFor(executive, byExecutive[executive.ExecutiveId])).ToArray();
        var desk = PlanFor(null, byExecutive[null]);
        var tally = new AttentionTally(_policy.Balance);
        Array.ForEach([.. plans, desk], tally.Add);
        return new()
        {
            Quarter = Quarter,
            Executives = plans,
            SharedDesk = desk,
            ContactGaps = tally.ContactGaps,
            Balance = tally.Balance,
        };
    }

    /// <summary>The plan of one executive, null for the shared desk, whose hours have no known limit and whose contacts have no dates.</summary>
    public ExecutivePlan PlanFor(Executive? executive, IEnumerable<AttentionAccount> accounts)
    {
        var ranked = accounts.OrderByDescending(account => account.Score).ThenBy(account => account.AccountId).ToArray();
        var available = executive is null ? (decimal?)null : CustomerHours.OfAQuarter(executive);
        var paced = HoursFit.Of(ranked, _policy.Cadence, available);
        var name = executive?.Name ?? ExecutivePlan.SharedDesk;
        var attention = Dated(paced, available).Select(dated => Attention(dated, name)).ToArray();
        return new()
        {
            ExecutiveId = executive?.ExecutiveId,
            Name = name,
            HoursAvailable = available,
            HoursWanted = attention.Sum(account => account.HoursDue),
            HoursPlanned = attention.Sum(account => account.HoursPlanned),
            SteppedDown =
            [
                .. from each in paced.Reverse()
                   where each.PlannedAs != each.Account.Segment
                   select new SteppedDown(each.Account.AccountId, each.Account.Segment, each.PlannedAs),
            ],
            Accounts = attention,
            Balance = HoursBalance.Of([.. attention.Select(AccountHours.Of)], _policy.Balance),
        };
    }

    private IEnumerable<DatedAccount> Dated(IReadOnlyList<PacedAccount> paced, decimal? available)
    {
        // A stable sort keeps the order of scores within a segment.
        PacedAccount[] inOrder = [.. paced.OrderBy(each => each.PlannedAs)];
        return available is { } hours
            ? new ContactDating(Quarter, _policy).Date(inOrder, hours)
            : inOrder.Select(each => new DatedAccount(each, _policy.Cadence.Of(each.PlannedAs)));
    }

    private AccountAttention Attention(DatedAccount dated, string executive)
    {
        var account = dated.Account;
        var figures = account.Figures;
        var due = _policy.Cadence.Of(account.Segment).Hours;
        var rules = _rules.That(account);
        return new()
        {
            AccountId = account.AccountId,
            Name = figures.Name,
            Score = account.Score,
            Segment = account.Segment,
            PlannedAs = dated.PlannedAs,
            Cadence = dated.Cadence,
            HoursDue = due,
            HoursLastYear = figures.HoursLastYear,
            Service = ServiceComparison.Of(CustomerHours.OfAQuarter(figures.HoursLastYear), due, _policy.Balance),
            Contacts = dated.Contacts,
            Undated = dated.Undated,
            FirstVisitLate = IsLate(dated),
            Actions = [.. rules.Select(rule => _rules.ActionOf(rule, executive))],
            Deliverables = [.. _policy.Deliverables.Of(account.Segment), .. rules.Select(rule => rule.Deliverable).OfType<string>()],
            Objectives = [.. rules.Select(rule => _rules.ObjectiveOf(rule, account, executive)).OfType<Objective>()],
        };
    }

    private bool IsLate(DatedAccount dated) =>
        dated.PlannedAs == Segment.Protect && dated.Contacts.FirstOrDefault(contact => contact.Kind == ContactKind.Visit)?.Date > _lastFirstVisit;
}
