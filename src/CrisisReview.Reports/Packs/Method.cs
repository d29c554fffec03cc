using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>How the figures were made, in half a page, and the policy that was used.</summary>
public sealed record Method(IReadOnlyList<string> Paragraphs, IReadOnlyList<LabelledText> Policy)
{
    public static Method Of(RunFacts run, FigureFormat format) => new(
        [
            "Contribution is the margin of pending orders, of contracts that renew and of opportunities weighted by their chance, up to the end of the horizon, "
                + "less the annual cost to serve and the credit loss expected without a crisis. Everything is in one currency, at the policy's rates.",
            "Under the scenario each open invoice, order, contract and opportunity has a loss that is certain and a loss that comes only if it fails, with the probability of failing. "
                + "Expected loss is the sum of the certain losses and of the others times their probabilities; it is exact, not simulated. "
                + "Where an executive has graded an ability of the customer, the probability moves with the grade.",
            "The ability to acquire, expand, continue maintenance and pay is the part of opportunities, orders, contracts and invoices that is expected to hold, against the same without a crisis. "
                + "The loss in a bad case is the account's own: losses of one account fall together, from buying to paying.",
            "Rank 1 is the account with the highest contribution, before and after the shock. Accounts with a negative contribution after the shock are marked for a new price; a person decides, nothing is dropped.",
            "Key accounts are the fewest that bring the policy's share of its basis, exposed accounts the fewest that bring 80\u00A0% of the loss in the worst twentieth of cases. Both together make the segment, "
                + "and the segment the hours that an account is due. Key accounts are placed with the most dependable executives who have room, the highest scores first; a change of executive must be worth it.",
            "Amounts are rounded so that what is shown adds up: a part may differ from its exact value by less than one unit of the last digit. Figures in large type have three digits.",
        ],
        PolicyOf(run.Policy, format));

    private static IReadOnlyList<LabelledText> PolicyOf(Policy policy, FigureFormat format) =>
    [
        new("Default rates by age", string.Join(", ", policy.ProvisionMatrix.Buckets.Select((b, i) => $"{policy.ProvisionMatrix.NameOf(i)} {format.WrittenPercent(b.DefaultRate)}"))),
        new("Factor by credit grade", string.Join(", ", Enum.GetValues<CreditGrade>().Select(g => $"{g} {format.Written(policy.GradeMultipliers.Of(g))}"))),
        new("Loss given default", format.WrittenPercent(policy.LossGivenDefault)),
        new("Funding rate", $"{format.WrittenPercent(policy.FundingRate)} a year"),
        new("Weight of a judgement", $"{format.Written(policy.JudgementWeight)} standard deviations at either end of the scale"),
        new("Key accounts", $"the fewest that bring {format.WrittenPercent(policy.KeyAccounts.Share)} of {Concentration.BasisName(policy.KeyAccounts.Basis)}"),
        .. policy.Rates.Count == 0 ? Array.Empty<LabelledText>() : [new("Rates", RatesOf(policy, format))],
    ];

    private static string RatesOf(Policy policy, FigureFormat format) =>
        string.Join(", ", policy.Rates.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"1 {r.Key} = {format.Written(r.Value)} {policy.ReportingCurrency}"));
}
