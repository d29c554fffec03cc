using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>Which questions an account's figures call for. A rule is a function from the facts to its question, or null where it has none;
/// to add one, write it beside its kind and name it here, in the order in which it should be asked.</summary>
public static class VisitQuestionRules
{
    public static IReadOnlyList<Func<AccountFacts, VisitQuestion?>> All { get; } =
    [
        PaymentQuestions.LongOverdue,
        PaymentQuestions.PaymentPlan,
        PaymentQuestions.LaterPayment,
        OrderQuestions.OrderAtRisk,
        OrderQuestions.LaterDelivery,
        OrderQuestions.ShortSupply,
        RenewalQuestions.RenewalAtRisk,
        RenewalQuestions.StaleRenewal,
        PriceQuestions.PriceForReturn,
        PriceQuestions.Reprice,
        GrowthQuestions.PlannedPurchases,
        GrowthQuestions.UntappedWallet,
        RelationshipQuestions.Dissatisfied,
        RelationshipQuestions.Competitors,
        RelationshipQuestions.Staff,
        RelationshipQuestions.MissionCritical,
        RelationshipQuestions.OldProfile,
    ];

    /// <summary>The questions that apply, in order; a general one where none does.</summary>
    public static IReadOnlyList<VisitQuestion> QuestionsFor(AccountFacts facts)
    {
        IReadOnlyList<VisitQuestion> questions = [.. All.Select(rule => rule(facts)).OfType<VisitQuestion>()];
        return questions.Count > 0 ? questions : [RelationshipQuestions.Open];
    }
}
