using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Sections;

/// <summary>Receivables, orders, renewals and opportunities of an account.</summary>
internal static class OpenItemsSection
{
    // "28 May 1998" and its padding.
    private static readonly ColumnWidth DateWidth = ColumnWidth.Fixed(60);

    public static IEnumerable<Block> Blocks(AccountReview review) =>
    [
        Heading("Receivables by age, " + review.Currency),
        .. FigureBlocks.Ageing(review.Receivables),
        Heading("Pending orders, " + review.Currency),
        Orders(review.Orders),
        .. Note(review.Orders.Note),
        Heading("Maintenance renewals, " + review.Currency),
        Renewals(review.Renewals),
        Heading("Opportunities, " + review.Currency),
        Opportunities(review.Opportunities),
        .. Note(review.Opportunities.Note),
        .. review.Warnings.Count == 0 ? Array.Empty<Block>() : [new Callout(Tone.Caution, "To check", [new ItemList([.. review.Warnings.Select(w => (RichText)w)])])],
    ];

    private static Heading Heading(string text) => new(2, text) { InOutline = false };

    private static IEnumerable<Block> Note(string? note) => note is null ? [] : [FigureBlocks.Small(note)];

    private static RichText Item(string reference, string productLine) =>
        productLine.Length == 0 ? reference : RichText.Of(reference, new TextRun("\n" + productLine, Tone: Tone.Muted));

    private static Table Orders(OrderTable orders)
    {
        IReadOnlyList<OrderLine> all = orders.Total is { } sum ? [.. orders.Lines, sum] : orders.Lines;
        return new(
            [
                new Column("Order", ColumnWidth.Share(1)),
                new Column("Delivery", DateWidth, Align.Right),
                new Column("Delivery after", DateWidth, Align.Right),
                NumberColumn.Fit("Amount", all.Select(o => o.Amount), 50),
                NumberColumn.Fit("Margin", all.Select(o => o.Margin), 50),
                NumberColumn.Fit("Price after", all.Select(o => o.PriceAfter), 50),
                NumberColumn.Fit("Cancel risk", all.Select(o => o.CancelRisk), 42),
                NumberColumn.Fit("Expected loss", all.Select(o => o.ExpectedLoss), 52),
            ],
            [
                .. orders.Lines.Select(o => Row.Of(new Cell(Item(o.Order, o.ProductLine)), o.Delivery, o.LaterDelivery, o.Amount, o.Margin, o.PriceAfter, o.CancelRisk, o.ExpectedLoss)),
                .. orders.Total is { } t ? [Row.Total(t.Order, "", "", t.Amount, t.Margin, "", "", t.ExpectedLoss)] : Array.Empty<Row>(),
            ])
        {
            EmptyText = "No order is pending within the horizon.",
        };
    }

    private static Table Renewals(RenewalTable renewals)
    {
        IReadOnlyList<RenewalLine> all = renewals.Total is { } sum ? [.. renewals.Lines, sum] : renewals.Lines;
        return new(
            [
                new Column("Contract", ColumnWidth.Share(1)),
                new Column("Renewal", DateWidth, Align.Right),
                NumberColumn.Fit("Annual value", all.Select(r => r.AnnualValue), 52),
                NumberColumn.Fit("Margin", all.Select(r => r.Margin), 50),
                NumberColumn.Fit("Lapse risk", all.Select(r => r.LapseRisk), 42),
                NumberColumn.Fit("Expected loss", all.Select(r => r.ExpectedLoss), 52),
                new Column("Remark", ColumnWidth.Fixed(86)),
            ],
            [
                .. renewals.Lines.Select(r => Row.Of(r.Contract, r.Renewal, r.AnnualValue, r.Margin, r.LapseRisk, r.ExpectedLoss, new Cell(r.Remark, Tone.Caution))),
                .. renewals.Total is { } t ? [Row.Total(t.Contract, "", t.AnnualValue, t.Margin, "", t.ExpectedLoss, "")] : Array.Empty<Row>(),
            ])
        {
            EmptyText = "No maintenance contract.",
        };
    }

    private static Table Opportunities(OpportunityTable opportunities)
    {
        IReadOnlyList<OpportunityLine> all = opportunities.Total is { } sum ? [.. opportunities.Lines, sum] : opportunities.Lines;
        return new(
            [
                new Column("Opportunity", ColumnWidth.Share(1)),
                new Column("Expected close", DateWidth, Align.Right),
                NumberColumn.Fit("Amount", all.Select(o => o.Amount), 50),
                NumberColumn.Fit("Margin", all.Select(o => o.Margin), 50),
                NumberColumn.Fit("Chance before", all.Select(o => o.WinBefore), 42),
                NumberColumn.Fit("Chance after", all.Select(o => o.WinAfter), 42),
                NumberColumn.Fit("Expected loss", all.Select(o => o.ExpectedLoss), 52),
            ],
            [
                .. opportunities.Lines.Select(o => Row.Of(new Cell(Item(o.Opportunity, o.ProductLine)), o.Close, o.Amount, o.Margin, o.WinBefore, o.WinAfter, o.ExpectedLoss)),
                .. opportunities.Total is { } t ? [Row.Total(t.Opportunity, "", t.Amount, t.Margin, "", "", t.ExpectedLoss)] : Array.Empty<Row>(),
            ])
        {
            EmptyText = "No opportunity closes within the horizon.",
        };
    }
}
