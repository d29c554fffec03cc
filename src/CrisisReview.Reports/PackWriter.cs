using CrisisReview.Domain.Ranking;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Sections;

namespace CrisisReview.Reports;

/// <summary>Writes the packs of a run. The same input gives the same bytes. Safe for use by many threads.</summary>
public sealed class PackWriter(ReportCulture culture)
{
    private readonly FigureFormat _format = new(culture);

    /// <summary>With English numbers and dates.</summary>
    public PackWriter()
        : this(ReportCulture.English)
    {
    }

    /// <summary>One executive's accounts: a cover, then a review of each.</summary>
    public PackFile Executive(ExecutivePackInput input)
    {
        var pack = ExecutivePack.Of(input, _format);
        return Render(pack.Frame, ExecutivePackSection.Blocks(pack));
    }

    /// <summary>The review of one account.</summary>
    public PackFile Account(AccountPackInput input)
    {
        var pack = AccountPack.Of(input, _format);
        return Render(pack.Frame, AccountPackSection.Blocks(pack));
    }

    /// <summary>The whole book for management.</summary>
    /// <exception cref="ArgumentException">The summary is not that of the rows.</exception>
    public PackFile Management(ManagementPackInput input)
    {
        var pack = ManagementPack.Of(input, _format);
        return Render(pack.Frame, ManagementPackSection.Blocks(pack));
    }

    /// <summary>The ranking as a CSV, rows in the order given. The stream stays open.</summary>
    public static void RankingCsv(IEnumerable<RankingRow> rows, Stream stream) => Ranking.RankingCsv.Write(rows, stream);

    private static PackFile Render(PackFrame frame, IEnumerable<Block> blocks)
    {
        var file = PackPages.Of(frame, blocks).Render();
        return new(file.Bytes, file.PageCount, file.MissingGlyphs.Count);
    }
}
