using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Sections;

/// <summary>Orders, renewals and opportunities of an account, in one table so that a review keeps to its pages.</summary>
internal static class OpenItemsSection
{
    // "28 May 1998" and its padding.
    private static readonly ColumnWidth DateWidth = ColumnWidth.Fixed(57);

    public static IEnumerable<Block> Blocks(AccountReview review) =>
    [
        new Heading(2, $"Orders, renewals and opportunities, {review.Currency}") { InOutline = false },
        Items(review),
        .. Notes(review).Select(FigureBlocks.Small),
        .. review.Warnings.Count == 0 ? Array.Empty<Block>() : [new Paragraph(TextRun.Strong("To check: " + string.Join("; ", review.Warnings), Tone.Caution))],
    ];

    private static IEnumerable<string> Notes(AccountReview review) =>
    [
        .. review.Orders.Note is { } orders ? [orders] : Array.Empty<string>(),
        .. review.Opportunities.Note is { } opportunities ? [opportunities] : Array.Empty<string>(),
        .. Missing(review) is { Length: > 0 } missing ? [missing] : Array.Empty<string>(),
    ];

    private static string Missing(AccountReview review) => string.Join(" ",
    [
        .. review.Orders.Lines.Count == 0 ? ["No order is pending within the horizon."] : Array.Empty<string>(),
        .. review.Renewals.Lines.Count == 0 ? ["No maintenance contract."] : Array.Empty<string>(),
        .. review.Opportunities.Lines.Count == 0 ? ["No opportunity closes within the horizon."] : Array.Empty<string>(),
    ]);

    private static Table Items(AccountReview review)
    {
        RowGroup[] groups = [.. Orders(review.Orders), .. Renewals(review.Renewals), .. Opportunities(review.Opportunities)];
        return new(
            [
                new Column("Item", ColumnWidth.Share(1)),
                new Column("Date", DateWidth, Align.Right),
                new Column("Date after", DateWidth, Align.Right),
                Figures("Amount", 3, groups),
                Figures("Margin", 4, groups),
                Figures("Price after", 5, groups),
                new Column("Risk or chance", ColumnWidth.Fixed(42), Align.Right),
                Figures("Expected loss", 7, groups),
            ],
            groups)
        {
            EmptyText = "Nothing is open.",
        };
    }

    private static Column Figures(string header, int index, RowGroup[] groups) =>
        NumberColumn.Fit(header, groups.SelectMany(g => g.Rows).Select(r => string.Concat(r.Cells[index].Text.Runs.Select(run => run.Text))), 50);

    private static IEnumerable<RowGroup> Orders(OrderTable orders) => orders.Lines.Count == 0 ? [] :
    [
        new(
            [
                .. orders.Lines.Select(o => Row.Of(Item(o.Order, o.ProductLine), o.Delivery, o.LaterDelivery, o.Amount, o.Margin, o.PriceAfter, o.CancelRisk, o.ExpectedLoss)),
                .. orders.Total is { } t ? [Row.Total(t.Order, "", "", t.Amount, t.Margin, "", "", t.ExpectedLoss)] : Array.Empty<Row>(),
            ],
            "Pending orders: delivery, risk of cancelling",
            KeepTogether: false),
    ];

    private static IEnumerable<RowGroup> Renewals(RenewalTable renewals) => renewals.Lines.Count == 0 ? [] :
    [
        new(
            [
                .. renewals.Lines.Select(r => Row.Of(Item(r.Contract, r.Remark, Tone.Caution), r.Renewal, "", r.AnnualValue, r.Margin, "", r.LapseRisk, r.ExpectedLoss)),
                .. renewals.Total is { } t ? [Row.Total(t.Contract, "", "", t.AnnualValue, t.Margin, "", "", t.ExpectedLoss)] : Array.Empty<Row>(),
            ],
            "Maintenance renewals: yearly value, risk of lapsing",
            KeepTogether: false),
    ];

    private static IEnumerable<RowGroup> Opportunities(OpportunityTable opportunities) => opportunities.Lines.Count == 0 ? [] :
    [
        new(
            [
                .. opportunities.Lines.Select(o => Row.Of(Item(o.Opportunity, $"{o.ProductLine} was {o.WinBefore}".Trim()), o.Close, "", o.Amount, o.Margin, "", o.WinAfter, o.ExpectedLoss)),
                .. opportunities.Total is { } t ? [Row.Total(t.Opportunity, "", "", t.Amount, t.Margin, "", "", t.ExpectedLoss)] : Array.Empty<Row>(),
            ],
            "Opportunities: expected close, chance of winning",
            KeepTogether: false),
    ];

    private static Cell Item(string reference, string remark, Tone tone = Tone.Muted) =>
        new(remark.Length == 0 ? reference : RichText.Of(reference, new TextRun("  " + remark, Tone: tone)));
}
