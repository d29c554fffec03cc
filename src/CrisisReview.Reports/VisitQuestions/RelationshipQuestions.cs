using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>What to ask about how we get on and what has changed.</summary>
public static class RelationshipQuestions
{
    public const decimal LowMark = 4m;
    public const decimal HighMark = 7m;
    public const int OldProfileDays = 180;

    /// <summary>For an account whose figures call for nothing in particular.</summary>
    public static VisitQuestion Open { get; } = new(
        "open",
        "What do you expect of the coming months, and how can we help?",
        "no figure calls for a question of its own");

    public static VisitQuestion? Dissatisfied(AccountFacts facts) =>
        facts.Account.Satisfaction is <= LowMark
            ? new("dissatisfied", "What should we put right first?", $"satisfaction is {facts.Format.Mark(facts.Account.Satisfaction)}")
            : null;

    public static VisitQuestion? Competitors(AccountFacts facts) =>
        facts.Account.CompetitiveIntent is >= HighMark
            ? new("competitors", "Which other suppliers are you talking to, and what do they offer that we do not?", $"competitive intent is {facts.Format.Mark(facts.Account.CompetitiveIntent)}")
            : null;

    public static VisitQuestion? Staff(AccountFacts facts) =>
        facts.Account.AbilityRecruit is <= LowMark
            ? new("staff", "Can you keep the people who run our products? Would training or a loan of our staff help?", $"ability to recruit is {facts.Format.Mark(facts.Account.AbilityRecruit)}")
            : null;

    public static VisitQuestion? MissionCritical(AccountFacts facts) =>
        facts.Account.MissionCritical
            ? new("mission-critical", "Which of our products must not stop, and whom do we call if one is in danger?", "mission critical")
            : null;

    public static VisitQuestion? OldProfile(AccountFacts facts)
    {
        const string Question = "What has changed in your business, your people and your plans since we last reviewed them?";
        return facts.Account.ReviewedOn switch
        {
            null => new("old-profile", Question, "profile never reviewed"),
            { } on when facts.Run.AsOf.DayNumber - on.DayNumber is > OldProfileDays and var age =>
                new("old-profile", Question, $"profile {facts.Format.Count(age)} days old"),
            _ => null,
        };
    }
}
