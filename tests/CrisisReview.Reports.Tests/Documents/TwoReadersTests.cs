using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Documents;

/// <summary>Poppler and MuPDF draw the same pages, so none of them shows a fault that only one reader forgives.</summary>
public class TwoReadersTests
{
    // Letters' edges make up to 12 of 255; a missing word of a table makes 30.
    private const double Bound = 20;
    private const int Square = 16;

    private static readonly PackWriter Writer = new();

    public static TheoryData<string> Packs => ["management", "executive", "account", "hostile"];

    [SkippableTheory]
    [MemberData(nameof(Packs))]
    public void Two_readers_draw_the_same(string pack)
    {
        var file = Pack(pack);
        var (poppler, mupdf) = (GrayPage.Drawn("pdftoppm", file.Bytes), GrayPage.Drawn("mutool", file.Bytes));

        Assert.Equal(file.Pages, poppler.Count);
        Assert.Equal(poppler.Select(p => (p.Width, p.Height)), mupdf.Select(p => (p.Width, p.Height)));
        Assert.All(poppler.Index(), page => Assert.InRange(page.Item.LargestDifference(mupdf[page.Index], Square), 0, Bound));
    }

    [SkippableFact]
    public void The_comparison_notices_a_single_name_that_differs()
    {
        var usual = FixtureBook.Usual.Account("PICCO");
        var profile = usual.Account.Account.Profile;
        var renamed = usual with { Account = usual.Account with { Account = usual.Account.Account with { Profile = profile with { Account = profile.Account with { Name = "P" } } } } };
        var (one, other) = (GrayPage.Drawn("pdftoppm", Writer.Account(usual).Bytes), GrayPage.Drawn("pdftoppm", Writer.Account(renamed).Bytes));

        Assert.True(one[0].LargestDifference(other[0], Square) > Bound);
    }

    private static PackFile Pack(string name) => name switch
    {
        "management" => Writer.Management(FixtureBook.Strained.Management),
        "executive" => Writer.Executive(FixtureBook.Usual.Executive("E1")),
        "account" => Writer.Account(FixtureBook.Usual.Account("BERGS")),
        _ => Writer.Account(FixtureBook.Hostile.Account("VIET")),
    };
}
