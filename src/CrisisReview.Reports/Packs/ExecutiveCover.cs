using CrisisReview.Domain;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Assumptions;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>An executive's portfolio on one page, and the list of accounts.</summary>
public sealed record ExecutiveCover
{
    public required string Owner { get; init; }

    public required string Currency { get; init; }

    public required string Headline { get; init; }

    public required IReadOnlyList<KeyFigure> KeyFigures { get; init; }

    /// <summary>Null where there is no ranked account.</summary>
    public PortfolioMap? Map { get; init; }

    /// <summary>Null where the run made no decisions.</summary>
    public QuarterHours? Hours { get; init; }

    /// <summary>Null where no contact has a date.</summary>
    public VisitCalendar? Calendar { get; init; }

    public required ScenarioText Scenario { get; init; }

    public required IReadOnlyList<WaterfallStep> Waterfall { get; init; }

    /// <summary>Ranked accounts by value.</summary>
    public required IReadOnlyList<CoverLine> Accounts { get; init; }

    /// <summary>Null where there is no ranked account.</summary>
    public CoverLine? Total { get; init; }

    /// <summary>Internal customers, with their cost to serve.</summary>
    public required IReadOnlyList<LabelledText> InternalAccounts { get; init; }

    public static ExecutiveCover Of(ExecutivePackInput input, FigureFormat format)
    {
        var rows = input.Accounts.Select(a => a.Row).OfType<RankingRow>().OrderBy(r => r.ValueRank).ToArray();
        ListedAccount[] listed = [.. rows.Select(ListedAccount.Of)];
        var book = ShownBook.Of(listed, ShownBook.UnitFor(listed));
        var loss = rows.Aggregate(LossByLever.None, (sum, row) => sum + row.LossByLever);
        var baseline = rows.Sum(r => r.BaselineContribution);
        return new()
        {
            Owner = input.Executive?.Name ?? "Shared desk",
            Currency = input.Run.Policy.ReportingCurrency,
            Headline = Headlines.Of("the contribution of these accounts", baseline, loss.Total, input.Run.Policy.ReportingCurrency, format),
            KeyFigures = KeyFiguresOf(rows, baseline, loss.Total, input.Portfolio, format),
            Map = PortfolioMap.Of(rows, input.Run.Policy.ReportingCurrency, format),
            Hours = input.Hours is { } hours ? QuarterHours.Of(hours, id => rows.FirstOrDefault(r => r.AccountId == id)?.Name ?? id.Value, format) : null,
            Calendar = VisitCalendar.Of(input, format),
            Scenario = ScenarioWords.Of(input.Run.Scenario, format),
            Waterfall = Figures.Waterfall.Of(ShownLoss.Of(baseline, loss, book.Unit), book.Unit, format),
            Accounts = [.. book.Accounts.Select(a => CoverLine.Of(a, book.Unit, format))],
            Total = rows.Length == 0 ? null : CoverLine.Total(book, format),
            InternalAccounts = [.. input.Accounts.Where(a => a.Row is null).Select(a => Internal(a, format))],
        };
    }

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(RankingRow[] rows, Money baseline, Money loss, PortfolioSummary book, FigureFormat format) =>
    [
        new("Accounts", format.Count(rows.Length), $"{format.Count(rows.Count(r => r.Key))} key; the book has {format.Count(book.Accounts)}"),
        new("Contribution before", format.Glance(baseline), OfBook(baseline, book.BaselineContribution, format)),
        new("Expected loss", format.Glance(loss), OfBook(loss, book.ExpectedLoss, format)),
        new("Contribution after", format.Glance(baseline - loss), OfBook(baseline - loss, book.StressedContribution, format)),
        new("At stake", format.Glance(rows.Sum(r => r.AtStake)), OfBook(rows.Sum(r => r.AtStake), book.AtStake, format)),
    ];

    private static string OfBook(Money part, Money book, FigureFormat format) =>
        book > Money.Zero ? $"{format.Percent(part / book)} of the book" : "";

    private static LabelledText Internal(AccountReviewInput account, FigureFormat format)
    {
        var customer = account.Account.Profile.Account;
        return new(customer.Name, $"cost to serve {format.Amount(customer.AnnualCostToServe, AmountUnit.For([customer.AnnualCostToServe]))}, satisfaction {format.Mark(customer.Satisfaction)}");
    }
}
