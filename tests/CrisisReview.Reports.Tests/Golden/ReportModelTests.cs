using System.Text;

using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Golden;

public class ReportModelTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);

    [Fact]
    public void An_executive_pack_says_what_it_said() =>
        GoldenFile.Verify("executive-pack.json", ExecutivePack.Of(FixtureBook.Usual.Executive("E1"), English));

    [Fact]
    public void The_shared_desks_pack_says_what_it_said() =>
        GoldenFile.Verify("shared-desk-pack.json", ExecutivePack.Of(FixtureBook.Usual.Executive(null), English));

    [Fact]
    public void An_account_pack_says_what_it_said() =>
        GoldenFile.Verify("account-pack.json", AccountPack.Of(FixtureBook.Usual.Account("ANTON"), English));

    [Fact]
    public void An_account_pack_in_another_culture_says_what_it_said() =>
        GoldenFile.Verify("account-pack.iso.json", AccountPack.Of(FixtureBook.Usual.Account("ANTON"), new(ReportCulture.Iso)));

    [Fact]
    public void A_management_pack_says_what_it_said() =>
        GoldenFile.Verify("management-pack.json", ManagementPack.Of(FixtureBook.Usual.Management, English));

    [Fact]
    public void The_ranking_says_what_it_said()
    {
        using var stream = new MemoryStream();
        PackWriter.RankingCsv(FixtureBook.Usual.Rows, stream);
        GoldenFile.Verify("ranking.json", Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n"));
    }
}
