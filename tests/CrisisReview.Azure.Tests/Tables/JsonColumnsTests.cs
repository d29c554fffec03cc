using Azure.Data.Tables;
using CrisisReview.Azure.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Azure.Tests.Tables;

public sealed class JsonColumnsTests
{
    private const int MostBytesOfAnEntity = 1_048_576;

    private static readonly string[] Pieces = ["a", "\"", "\\", "/", "%", "'", "\n", "\u0001", "é", "株", "🏗", "\uD83C\uDFD7\u200D", "\u2028"];

    [Fact]
    public void Any_text_of_any_length_comes_back_as_it_was()
    {
        var texts =
            from piece in Gen.Elements(Pieces)
            from lead in Gen.Choose(0, 40)
            from length in Gen.Elements(0, 1, 31_990, 32_000, 64_001, 249_990, 250_010, 900_000)
            select new string('x', lead) + string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        Prop.ForAll(texts.ToArbitrary(), text => text == RoundTrip(text)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("🏗")]
    [InlineData("a🏗")]
    [InlineData("株")]
    public void No_column_is_longer_than_a_column_may_be_and_none_splits_a_character(string piece)
    {
        var entity = new TableEntity("p", "r");
        JsonColumns.Write(entity, "Text", string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length)));
        Assert.All(entity.Select(column => column.Value).OfType<string>(), column =>
        {
            Assert.True(column.Length <= 32_768 && !(column.Length > 0 && (char.IsHighSurrogate(column[^1]) || char.IsLowSurrogate(column[0]))));
        });
        Assert.True(entity.Select(column => column.Value).OfType<string>().Sum(column => 2L * column.Length) < MostBytesOfAnEntity);
    }

    [Fact]
    public void More_than_an_entity_can_hold_is_refused_with_the_way_to_mend_it()
    {
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 1_500_000).Select(_ => (char)('0' + random.Next(64))));
        var refusal = Assert.Throws<InvalidDataException>(() => JsonColumns.Write(new TableEntity("p", "r"), "Text", noise));
        Assert.Contains("split the account", refusal.Message, StringComparison.Ordinal);
    }

    private static string RoundTrip(string text)
    {
        var entity = new TableEntity("p", "r");
        JsonColumns.Write(entity, "Text", text);
        return JsonColumns.Read<string>(entity, "Text");
    }
}
