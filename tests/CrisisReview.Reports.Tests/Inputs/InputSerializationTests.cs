using System.Text.Json;

using CrisisReview.Domain.Serialization;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Inputs;

public class InputSerializationTests
{
    private static readonly PackWriter Writer = new();

    [Fact]
    public void An_executives_input_read_back_makes_the_same_pack()
    {
        var input = FixtureBook.Usual.Executive("E1");
        Assert.True(Writer.Executive(input).Bytes.Span.SequenceEqual(Writer.Executive(ReadBack(input)).Bytes.Span));
    }

    [Fact]
    public void Managements_input_read_back_makes_the_same_pack()
    {
        var input = FixtureBook.Usual.Management;
        Assert.True(Writer.Management(input).Bytes.Span.SequenceEqual(Writer.Management(ReadBack(input)).Bytes.Span));
    }

    [Fact]
    public void An_accounts_input_without_executive_read_back_makes_the_same_pack()
    {
        AccountPackInput input = FixtureBook.Usual.Account("WOLZA");
        Assert.Null(input.Executive);
        Assert.True(Writer.Account(input).Bytes.Span.SequenceEqual(Writer.Account(ReadBack(input)).Bytes.Span));
    }

    private static T ReadBack<T>(T value) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value, DomainJson.Options), DomainJson.Options)!;
}
