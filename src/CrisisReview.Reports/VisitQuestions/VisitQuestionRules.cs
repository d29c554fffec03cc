using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>Which questions an account's figures call for. A rule is a function from the facts to its question, or null where it has none;
/// to add one, write it beside its kind and name it here: kinds in the order in which they are asked, within a kind the most important first.</summary>
public static class VisitQuestionRules
{
    public const int Most = 7;

    public static IReadOnlyList<IReadOnlyList<Func<AccountFacts, VisitQuestion?>>> Kinds { get; } =
    [
        [PaymentQuestions.LongOverdue, PaymentQuestions.PaymentPlan, PaymentQuestions.LaterPayment],
        [OrderQuestions.OrderAtRisk, OrderQuestions.LaterDelivery, OrderQuestions.ShortSupply],
        [RenewalQuestions.RenewalAtRisk, RenewalQuestions.StaleRenewal],
        [PriceQuestions.Reprice, PriceQuestions.PriceForReturn],
        [GrowthQuestions.PlannedPurchases, GrowthQuestions.UntappedWallet],
        [RelationshipQuestions.Dissatisfied, RelationshipQuestions.Competitors, RelationshipQuestions.MissionCritical, RelationshipQuestions.Staff, RelationshipQuestions.OldProfile],
    ];

    public static IEnumerable<Func<AccountFacts, VisitQuestion?>> All => Kinds.SelectMany(kind => kind);

    /// <summary>The questions that apply, in order; a general one where none does. A visit has time for <see cref="Most"/>: each kind
    /// gives its first, then its second, until they are that many.</summary>
    public static IReadOnlyList<VisitQuestion> QuestionsFor(AccountFacts facts, int most = Most)
    {
        var kinds = Kinds.Select(kind => kind.Select(rule => rule(facts)).OfType<VisitQuestion>().ToList()).ToList();
        var chosen = new HashSet<VisitQuestion>();
        for (var place = 0; kinds.Exists(kind => kind.Count > place); place++)
        {
            chosen.UnionWith(kinds.Where(kind => kind.Count > place).Select(kind => kind[place]).Take(most - chosen.Count));
        }

        IReadOnlyList<VisitQuestion> questions = [.. kinds.SelectMany(kind => kind).Where(chosen.Contains)];
        return questions.Count > 0 ? questions : [RelationshipQuestions.Open];
    }
}
