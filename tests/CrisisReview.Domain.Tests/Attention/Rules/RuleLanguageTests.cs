using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention.Rules;
using CrisisReview.Domain.Ranking;

using static CrisisReview.Domain.Tests.Attention.AttentionSamples;

namespace CrisisReview.Domain.Tests.Attention.Rules;

public sealed class RuleLanguageTests
{
    /// <summary>The account has an ability to pay of 0.82, 1 200 over 60 days past due, grade D, region North, segment Protect, and no review.</summary>
    [Theory]
    [InlineData("abilityToPay < 0.9 and overdue60 > 0", true)]
    [InlineData("abilityToPay < 82%", false)]
    [InlineData("abilityToPay <= 82%", true)]
    [InlineData("abilityToPay = 0.820", true)]
    [InlineData("abilityToPay != 0.82", false)]
    [InlineData("abilityToPay >= .82", true)]
    [InlineData("abilityToPay > 0.82", false)]
    [InlineData("key", true)]
    [InlineData("not key", false)]
    [InlineData("not not key", true)]
    [InlineData("key = false", false)]
    [InlineData("key != false", true)]
    [InlineData("missionCritical or exposed", true)]
    [InlineData("creditGrade = 'd'", true)]
    [InlineData("creditGrade = \"E\"", false)]
    [InlineData("segment != 'Automate'", true)]
    [InlineData("region = 'North' and industry = 'bank''s'", true)]
    [InlineData("daysSinceReview >= 9999", true)]
    [InlineData("stressedContribution > -1", true)]
    [InlineData("overdue60 < overdue", true)]
    [InlineData("overdue60>0 and(key)", true)]
    [InlineData("KEY AND ABILITYTOPAY < 1", true)]
    [InlineData("  key\r\n\tand exposed ", true)]
    public void A_rule_holds_or_not(string rule, bool holds)
    {
        var account = Account("A-1", Segment.Protect, 50m) with
        {
            Figures = Figures() with
            {
                Abilities = new(1m, 1m, 1m, 0.82m),
                Overdue = new(new(3_000m), new(2_000m), new(1_200m), Money.Zero),
                CreditGrade = CreditGrade.D,
                Industry = "Bank's",
                DaysSinceReview = null,
            },
        };

        Assert.Equal(holds, Read(rule).Holds(account));
    }

    [Theory]
    [InlineData("key or exposed and reprice", "key or exposed and reprice")]
    [InlineData("(key or exposed) and reprice", "(key or exposed) and reprice")]
    [InlineData("key or (exposed and reprice)", "key or exposed and reprice")]
    [InlineData("((key)) and (exposed or reprice)", "key and (exposed or reprice)")]
    [InlineData("not key and exposed", "not key and exposed")]
    [InlineData("not (key and exposed)", "not (key and exposed)")]
    [InlineData("not(score>50)", "not score > 50")]
    [InlineData("abilityToPay<90%", "abilityToPay < 0.9")]
    [InlineData("key or (exposed or reprice)", "key or (exposed or reprice)")]
    public void And_binds_before_or_and_not_before_both(string rule, string printed) => Assert.Equal(printed, Read(rule).ToString());

    [Theory]
    [InlineData("", 1, "expected a field, not or (, found the end")]
    [InlineData("   ", 4, "expected a field, not or (, found the end")]
    [InlineData("key and", 8, "expected a field, not or (, found the end")]
    [InlineData("key or or exposed", 8, "expected a field, not or (, found or")]
    [InlineData("key exposed", 5, "expected and, or, or the end, found exposed")]
    [InlineData("(key", 5, "expected and, or, or ), found the end")]
    [InlineData("key)", 4, "expected and, or, or the end, found )")]
    [InlineData("()", 2, "expected a field, not or (, found )")]
    [InlineData("0.9 > abilityToPay", 1, "expected a field, not or (, found 0.9")]
    [InlineData("true", 1, "expected a field, not or (, found true")]
    [InlineData("abilityToPey < 0.9", 1, "abilityToPey is not a field here; did you mean abilityToPay?")]
    [InlineData("key and overdue > ovrdue30", 19, "ovrdue30 is not a field here; did you mean overdue30?")]
    [InlineData("abilityToPay", 13, "expected <, <=, =, !=, >= or > after abilityToPay, found the end")]
    [InlineData("abilityToPay == 0.9", 14, "== is no comparison; expected <, <=, =, !=, >= or >")]
    [InlineData("abilityToPay =< 0.9", 14, "=< is no comparison; expected <, <=, =, !=, >= or >")]
    [InlineData("abilityToPay < ", 16, "expected a fraction such as 0.9 or a percentage such as 90%, or a field, found the end")]
    [InlineData("abilityToPay < 90", 16, "expected a fraction such as 0.9 or a percentage such as 90%, because abilityToPay is a fraction, found 90")]
    [InlineData("abilityToPay < 0,9", 16, "expected a fraction such as 0.9 or a percentage such as 90%, because abilityToPay is a fraction, found 0,9")]
    [InlineData("satisfaction > 70%", 16, "expected a mark from 0 to 10, because satisfaction is a mark, found 70%")]
    [InlineData("score > 101", 9, "expected a score from 0 to 100, because score is a score, found 101")]
    [InlineData("overdue > 1e9", 11, "expected an amount such as 25000, because overdue is an amount, found 1e9")]
    [InlineData("overdue > 'a'", 11, "expected an amount such as 25000, or a field, found the words 'a'")]
    [InlineData("overdue > true", 11, "expected an amount such as 25000, or a field, found true")]
    [InlineData("overdue > score", 11, "score is a score and cannot be compared with overdue, which is an amount")]
    [InlineData("overdue > key", 11, "key is true or false and cannot be compared with overdue, which is an amount")]
    [InlineData("key > true", 5, "key is true or false, which only = and != compare")]
    [InlineData("key = 1", 7, "expected true or false, which key is, found 1")]
    [InlineData("region < 'a'", 8, "region holds words, which only = and != compare")]
    [InlineData("region = North", 10, "expected words in quotes, such as region = 'North', found North")]
    [InlineData("region = 'North", 10, "the quote is not closed")]
    [InlineData("segment = 'protected'", 11, "expected one of 'protect', 'grow', 'secureCash', 'automate', found the words 'protected'")]
    [InlineData("creditGrade = D", 15, "expected one of 'A', 'B', 'C', 'D', 'E', found D")]
    [InlineData("key & exposed", 5, "expected and, or, or the end, found &")]
    [InlineData("key and 💥", 9, "expected a field, not or (, found 💥")]
    public void A_wrong_rule_is_refused_with_its_place_and_what_was_expected(string rule, int position, string problem) =>
        Assert.Equal((null, new RuleFault(position, problem)), RuleLanguage.Read(rule));

    [Fact]
    public void An_unknown_field_unlike_any_is_answered_with_all_fields() =>
        Assert.StartsWith("zzz is not a field here; the fields are abilityToAcquire, ", RuleLanguage.Read("zzz > 1").Fault!.Problem, StringComparison.Ordinal);

    [Fact]
    public void Depth_is_limited_and_the_place_told()
    {
        static string Nested(int depth) => new string('(', depth) + "key" + new string(')', depth);

        Assert.Null(RuleLanguage.Read(Nested(32)).Fault);
        Assert.Equal(new(33, "parentheses and not go at most 32 deep"), RuleLanguage.Read(Nested(33)).Fault);
        Assert.Equal(new(129, "parentheses and not go at most 32 deep"), RuleLanguage.Read(string.Concat(Enumerable.Repeat("not ", 200)) + "key").Fault);
    }

    [Fact]
    public void Length_is_limited()
    {
        Assert.Null(RuleLanguage.Read("key".PadRight(1000)).Fault);
        Assert.Equal(new(1001, "a rule has at most 1000 characters; split it into two rules"), RuleLanguage.Read("key".PadRight(1001)).Fault);
    }

    [Fact]
    public void Depth_counts_nesting_and_not_length() =>
        Assert.Null(RuleLanguage.Read(string.Join(" or ", Enumerable.Repeat("(key)", 100))).Fault);

    private static Condition Read(string rule)
    {
        var (condition, fault) = RuleLanguage.Read(rule);
        Assert.Null(fault);
        return condition!;
    }
}
