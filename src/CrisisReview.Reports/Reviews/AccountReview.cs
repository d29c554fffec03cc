using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.VisitQuestions;

namespace CrisisReview.Reports.Reviews;

/// <summary>The review of one account: everything its pages say, as text and in their order.</summary>
public sealed record AccountReview
{
    public required string AccountId { get; init; }

    public required string Name { get; init; }

    public required string Currency { get; init; }

    public required string Headline { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Null where the account is not ranked.</summary>
    public SegmentText? Segment { get; init; }

    public required IReadOnlyList<KeyFigure> KeyFigures { get; init; }

    public required IReadOnlyList<LabelledText> Profile { get; init; }

    public required IReadOnlyList<LabelledText> Marks { get; init; }

    public required IReadOnlyList<AbilityLine> Abilities { get; init; }

    public required IReadOnlyList<WaterfallStep> Waterfall { get; init; }

    public required RankStory Rank { get; init; }

    /// <summary>This and the next are null where the account has no plan.</summary>
    public ActionTable? Actions { get; init; }

    public AttentionText? Attention { get; init; }

    public required AgeingTable Receivables { get; init; }

    public required OrderTable Orders { get; init; }

    public required RenewalTable Renewals { get; init; }

    public required OpportunityTable Opportunities { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<VisitQuestion> Questions { get; init; }

    /// <param name="facts">The account.</param>
    /// <param name="executive">Whose it is; null for the shared desk.</param>
    /// <param name="book">The whole book.</param>
    /// <param name="ranked">How many accounts the ranking has.</param>
    /// <param name="taken">Points of its pages that something else needs.</param>
    public static AccountReview Of(AccountFacts facts, Executive? executive, PortfolioSummary book, int ranked, double taken = 0)
    {
        var review = Without(facts, executive, book, ranked);
        return review with { Questions = ReviewRoom.Questions(facts, review, taken) };
    }

    private static AccountReview Without(AccountFacts facts, Executive? executive, PortfolioSummary book, int ranked) => new()
    {
        AccountId = facts.Account.AccountId.Value,
        Name = facts.Account.Name,
        Currency = facts.Run.Policy.ReportingCurrency,
        Headline = Headlines.Of("the contribution of this account", facts.Impact.BaselineContribution, facts.Impact.ExpectedLoss, facts.Run.Policy.ReportingCurrency, facts.Format),
        Flags = Reviews.Flags.Of(facts.Account, facts.Review.Row),
        Segment = SegmentText.Of(facts.Review.Row, facts.Format),
        KeyFigures = KeyFiguresOf(facts),
        Profile = ProfileFacts.Facts(facts, executive),
        Marks = ProfileFacts.Marks(facts),
        Abilities = AbilityLine.Of(facts),
        Waterfall = Figures.Waterfall.Of(facts.Shown, facts.Unit, facts.Format),
        Rank = RankStory.Of(facts, book, ranked),
        Actions = ActionTable.Of(facts),
        Attention = AttentionText.Of(facts),
        Receivables = AgeingTable.Of(facts.Impact.Receivables, facts.Unit, facts.Format),
        Orders = OrderTable.Of(facts),
        Renewals = RenewalTable.Of(facts),
        Opportunities = OpportunityTable.Of(facts),
        Warnings = [.. facts.Impact.Warnings.Select(w => $"{w.Reference}: {w.Message}")],
        Questions = [],
    };

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(AccountFacts facts)
    {
        var (impact, format) = (facts.Impact, facts.Format);
        return
        [
            new("Contribution before", format.Glance(impact.BaselineContribution), "margins less costs"),
            new("Expected loss", format.Glance(impact.ExpectedLoss), "on average"),
            new("Contribution after", format.Glance(impact.StressedContribution), "less expected loss"),
            new("Loss in a bad case", format.Glance(impact.Loss95), "5\u00A0% chance of more"),
            new("At stake", format.Glance(impact.AtStake), "before any shock"),
        ];
    }
}
