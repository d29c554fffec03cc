using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Documents;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;

namespace CrisisReview.Pdf.Tests.Samples;

/// <summary>A report with every block and chart in it.</summary>
internal static class Demo
{
    public static DocumentInfo Info { get; } = new(
        "Northwind Logistics: account review",
        "Customer Office",
        "en-GB",
        new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.Zero),
        new Guid("5f0c3f0a-6f8e-4d0e-9a52-0d6a7d2f3b11"),
        "Effect of a 20 % fall in demand");

    public static ReportPages Report { get; } = Pages([.. Summary(), .. Money(), .. Meeting()]);

    public static ReportPages Pages(IEnumerable<Block> blocks) => new(Info, Fonts.Style, blocks)
    {
        Header = page => page.Number == 1 ? null : new PageEdge("Northwind Logistics", "Confidential"),
        Footer = page => new PageEdge("Scenario: demand −20 %, run of 2 November 2026", $"Page {page.Number} of {page.Count}"),
    };

    private static IEnumerable<Block> Summary() =>
    [
        new Title("Northwind Logistics", "Account review under the scenario “Demand falls by a fifth”", "ACCOUNT REVIEW"),
        new Facts(
        [
            new Fact("Account manager", "Jana Ortega"),
            new Fact("Segment", "Strategic, at risk"),
            new Fact("Contract ends", "31 March 2027"),
        ]),
        new KeyFigures(
        [
            new KeyFigure("Revenue at risk", "€ 1.84 m", "of € 6.20 m a year"),
            new KeyFigure("Margin after", "€ 412 k", "before: € 958 k", Tone.Bad),
            new KeyFigure("Overdue", "€ 96 k", "38 days on average", Tone.Caution),
            new KeyFigure("Renewal likelihood", "71 %", "up 4 points since spring", Tone.Good),
        ]),
        new Heading(1, "What matters") { Target = "what-matters" },
        new Paragraph(RichText.Of(
            "Northwind buys transport planning and warehouse support in three countries. Under the scenario its volume falls ",
            TextRun.Strong("by 20 % within two quarters"),
            ", and the minimum fee covers only part of the loss. The ",
            TextRun.Italic("price review of January"),
            " is the one lever that acts in time; see ",
            TextRun.LinkTo("the questions for the meeting", "#questions"),
            " and ",
            TextRun.LinkTo("the method", "https://example.org/method?x=1"),
            ".")),
        new Callout(Tone.Bad, "Act before the notice date",
        [
            new Paragraph("Notice can be given until 31 December. Without an agreement on volumes by then, the contract renews at terms that lose money in the scenario."),
            new ItemList(["Agree the volume floor for 2027.", "Move the two idle planners to the Rhine account."]),
        ]),
        new Heading(2, "Where the margin goes"),
        new Waterfall(
        [
            new WaterfallStep("Margin before", 958, "958", IsTotal: true),
            new WaterfallStep("Volume", -610, "−610"),
            new WaterfallStep("Price", -84, "−84"),
            new WaterfallStep("Minimum fee", 190, "+190"),
            new WaterfallStep("Cost actions", 58, "+58"),
            new WaterfallStep("Bad debt", -100, "−100"),
            new WaterfallStep("Margin after", 412, "412", IsTotal: true),
        ])
        {
            Title = "Margin before and after, thousand euro",
            Description = "Margin falls from 958 to 412 thousand euro, most of it by volume.",
        },
    ];

    private static IEnumerable<Block> Money() =>
    [
        new Heading(1, "Services"),
        new BarChart(
        [
            new BarRow("Transport planning", new Bar(2900, "2 900", Tone.Soft), new Bar(2100, "2 100")),
            new BarRow("Warehouse support", new Bar(1800, "1 800", Tone.Soft), new Bar(1450, "1 450")),
            new BarRow("Customs and trade compliance desk", new Bar(1100, "1 100", Tone.Soft), new Bar(1040, "1 040")),
            new BarRow("Training", new Bar(400, "400", Tone.Soft), new Bar(-120, "−120", Tone.Bad)),
        ])
        {
            Title = "Revenue by service, thousand euro",
            Description = "Revenue falls in every service; training turns negative after refunds.",
            Legend = [new LegendEntry("Before", Tone.Soft), new LegendEntry("After", Tone.Accent)],
        },
        new Columns(
            [
                new StackedBars(
                    [
                        new StackedRow("", new Bar(52, "52 %"), new Bar(31, "31 %", Tone.Soft), new Bar(17, "17 %", Tone.Caution)),
                    ],
                    [new LegendEntry("Fixed", Tone.Accent), new LegendEntry("Variable", Tone.Soft), new LegendEntry("At risk", Tone.Caution)])
                {
                    Title = "Fee by kind",
                    Description = "Half of the fee is fixed.",
                },
            ],
            [
                new HeatStrip(
                    ["Q1", "Q2", "Q3", "Q4"],
                    [
                        new HeatRow("Payment", [new HeatCell(0.1, "low"), new HeatCell(0.3), new HeatCell(0.7, "high"), new HeatCell(1, "high")]),
                        new HeatRow("Volume", [new HeatCell(0.4), new HeatCell(0.9, "high"), new HeatCell(0.6), new HeatCell(0.2)]),
                    ])
                {
                    Title = "Pressure by quarter",
                    Description = "Payment risk grows over the year; volume is worst in the second quarter.",
                },
            ]),
        new Table(
            [
                new Column("Contract line", ColumnWidth.Share(3)),
                new Column("Term", ColumnWidth.Fixed(62)),
                new Column("Before", ColumnWidth.Fixed(58), Align.Right),
                new Column("After", ColumnWidth.Fixed(58), Align.Right),
                new Column("Change", ColumnWidth.Fixed(58), Align.Right),
            ],
            [
                new RowGroup(
                [
                    Row.Of("Planning desk, three shifts, with the weekend cover agreed in the second amendment", "to 3/2027", "1 900 000", "1 320 000", new Cell("−580 000", Tone.Bad)),
                    Row.Of("Route optimisation", "monthly", "1 000 000", "780 000", new Cell("−220 000", Tone.Bad)),
                ], "Transport planning"),
                new RowGroup(
                [
                    Row.Of("Warehouse support", "to 9/2028", "1 800 000", "1 450 000", new Cell("−350 000", Tone.Bad)),
                    Row.Of("Customs desk", "to 3/2027", "1 100 000", "1 040 000", new Cell("−60 000", Tone.Bad)),
                    Row.Of("Training", "on call", "400 000", "455 000", new Cell("+55 000", Tone.Good, Tone.Good)),
                    Row.Total("Total", "", "6 200 000", "5 045 000", new Cell("−1 155 000", Tone.Bad)),
                ], "Other services"),
            ])
        {
            Caption = "Contract lines, euro a year",
        },
        new Pareto(
        [
            new ParetoItem("Planning desk", 580, "580", 0.48, "48 %"),
            new ParetoItem("Warehouse", 350, "350", 0.77, "77 %"),
            new ParetoItem("Routes", 220, "220", 0.95, "95 %"),
            new ParetoItem("Customs desk", 60, "60", 1, "100 %"),
        ])
        {
            Title = "Loss of revenue, thousand euro",
            Description = "Two lines make 77 % of the loss.",
            Guide = new ParetoGuide(0.8, "80 %"),
            Height = 110,
        },
    ];

    private static IEnumerable<Block> Meeting() =>
    [
        new PageBreak(),
        new Heading(1, "Questions for the meeting") { Target = "questions" },
        new Questions(
        [
            new Question("Which volumes does Northwind itself plan for the second quarter, and which of them are already ordered by its own customers?", 2),
            new Question(RichText.Of("Would a ", TextRun.Strong("longer term"), " be worth a lower minimum fee?"), 2),
            new Question("Who signs for an amendment above € 500 k?", 1),
        ]),
        new Heading(2, "Next steps"),
        new ItemList(["Call before 10 November.", "Send the amendment by 20 November.", "Decide on the planners by month’s end."], Numbered: true),
        new Heading(3, "Sources"),
        new Paragraph("Amounts are yearly and before tax. The scenario is described in the method note.", ParagraphKind.Small),
        new Paragraph("Set right.", ParagraphKind.Small, Align.Right),
        new Paragraph("Set in the middle.", ParagraphKind.Small, Align.Center),
        new Divider(),
        new Spacer(8),
        new Heading(2, "Notes"),
        new NoteLines(6),
    ];
}
