using CrisisReview.Domain.Attention.Rules;
using CrisisReview.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Attention.Rules;

public sealed class RuleLanguageLaws
{
    private static readonly RuleField[] Numbers = [.. RuleFields.All.Where(field => field.IsNumber)];

    private static Gen<Condition> Conditions => Of(4);

    private static Gen<Condition> Leaf => Gen.OneOf(
        Gen.Elements(Truths).Select(asked => (Condition)new IsTrue(asked)),
        from asked in Gen.Elements(Truths)
        from equal in Gen.Elements(true, false)
        from value in Gen.Elements(true, false)
        select (Condition)new TruthIs(asked, equal, value),
        from asked in Gen.Elements(Numbers)
        from sign in Gen.Elements(Enum.GetValues<Comparison>())
        from number in Gen.Choose(0, 10_000)
        select (Condition)new NumberIs(asked, sign, number / 1_000m),
        from asked in Gen.Elements(Numbers)
        from sign in Gen.Elements(Enum.GetValues<Comparison>())
        from second in Gen.Elements(Numbers.Where(other => other.Type == asked.Type).ToArray())
        select (Condition)new FieldsCompare(asked, sign, second),
        from equal in Gen.Elements(true, false)
        from words in Gen.Elements("", "North", "l'Aquila", "''", "say \"x\"", "東京 商事", "a and (b", "💥")
        select (Condition)new WordsAre(RuleFields.Find("region")!, equal, words));

    private static Gen<string> Noise => Gen.Choose(0, 40).SelectMany(size => Piece.ArrayOf(size)).Select(string.Concat);

    private static Gen<string> Piece => Gen.OneOf(
        Gen.Elements("(", ")", "not ", " and ", " or ", "<", "<=", "=", "!=", ">", "'", "\"", "''", "true", "false", " ", "\n", "-", ".", "%", "1", "0.9", "1e400", "💥", "\ud800", "\0"),
        Gen.Elements(RuleFields.All.Select(each => each.Name).ToArray()),
        Gen.Choose(0, char.MaxValue).Select(code => ((char)code).ToString()));

    private static RuleField[] Truths => [.. RuleFields.All.Where(each => each.Type == RuleFieldType.TrueOrFalse)];

    [Fact]
    public void What_is_printed_reads_back_the_same() =>
        Law.Holds(Conditions, condition => Assert.Equal((condition, null), RuleLanguage.Read(condition.ToString()!)));

    [Fact]
    public void Any_text_is_read_or_refused_within_its_bounds() =>
        Law.Holds(Noise, text =>
        {
            var (condition, fault) = RuleLanguage.Read(text);

            Assert.True(condition is null != fault is null);
            Assert.InRange(fault?.Position ?? 1, 1, text.Length + 1);
            condition?.Holds(AttentionSamples.Account());
        });

    [Fact]
    public void A_rule_with_a_piece_left_out_never_throws() =>
        Law.Holds(Conditions, Gen.Choose(0, 1_000), Gen.Choose(1, 5), (condition, at, length) =>
        {
            var text = condition.ToString()!;
            var from = at % text.Length;

            var (read, fault) = RuleLanguage.Read(text.Remove(from, Math.Min(length, text.Length - from)));

            Assert.True(read is null != fault is null);
        });

    private static Gen<Condition> Of(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Of(depth - 1).Select(inner => (Condition)new Not(inner)),
        from first in Of(depth - 1) from second in Of(depth - 1) select (Condition)new AllOf(first, second),
        from first in Of(depth - 1) from second in Of(depth - 1) select (Condition)new AnyOf(first, second));
}
