using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
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

    /// <summary>Ranked accounts that are reviewed, by value.</summary>
    public required IReadOnlyList<CoverLine> Accounts { get; init; }

    /// <summary>How many more accounts there are; null where all are reviewed.</summary>
    public string? Note { get; init; }

    /// <summary>Of all ranked accounts, reviewed or not; null where there is none.</summary>
    public CoverLine? Total { get; init; }

    /// <summary>Internal customers, with their cost to serve.</summary>
    public required IReadOnlyList<LabelledText> InternalAccounts { get; init; }

    public static ExecutiveCover Of(ExecutivePackInput input, FigureFormat format)
    {
        ListedAccount[] reviewed = [.. input.Accounts.Select(a => a.Row).OfType<RankingRow>().OrderBy(r => r.ValueRank).Select(ListedAccount.Of)];
        ListedAccount[] all = [.. reviewed, .. input.Others];
        var book = ShownBook.Of(all, ShownBook.UnitFor(all));
        var loss = all.Aggregate(LossByLever.None, (sum, account) => sum + account.LossByLever);
        var baseline = all.Sum(a => a.BaselineContribution);
        return new()
        {
            Owner = input.Executive?.Name ?? "Shared desk",
            Currency = input.Run.Policy.ReportingCurrency,
            Headline = Headlines.Of("the contribution of these accounts", baseline, loss.Total, input.Run.Policy.ReportingCurrency, format),
            KeyFigures = KeyFiguresOf(all, baseline, loss.Total, input.Portfolio, format),
            Map = PortfolioMap.Of(reviewed, input.Others.Count, input.Run.Policy.ReportingCurrency, format),
            Hours = input.Hours is { } hours ? QuarterHours.Of(hours, NameIn(all), format) : null,
            Calendar = VisitCalendar.Of(input, format),
            Scenario = ScenarioWords.Of(input.Run.Scenario, format),
            Waterfall = Figures.Waterfall.Of(ShownLoss.Of(baseline, loss, book.Unit), book.Unit, format),
            Accounts = [.. book.Accounts.Take(reviewed.Length).Select(a => CoverLine.Of(a, book.Unit, format))],
            Note = NoteOn(input.Others.Count, format),
            Total = all.Length == 0 ? null : CoverLine.Total(book, format),
            InternalAccounts = [.. input.Accounts.Where(a => a.Row is null).Select(a => Internal(a, format))],
        };
    }

    private static Func<AccountId, string> NameIn(ListedAccount[] accounts)
    {
        var names = accounts.ToDictionary(a => a.AccountId, a => a.Name);
        return id => names.GetValueOrDefault(id, id.Value);
    }

    private static string? NoteOn(int others, FigureFormat format) => others == 0 ? null
        : $"{format.Count(others)} more {(others == 1 ? "account is" : "accounts are")} in ranking.csv and not reviewed here; the total and the figures of the first page are those of all. "
            + "A run with a pack for each account reviews them, too.";

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(ListedAccount[] accounts, Money baseline, Money loss, PortfolioSummary book, FigureFormat format) =>
    [
        new("Accounts", format.Count(accounts.Length), $"{format.Count(accounts.Count(a => a.Key))} key; the book has {format.Count(book.Accounts)}"),
        new("Contribution before", format.Glance(baseline), OfBook(baseline, book.BaselineContribution, format)),
        new("Expected loss", format.Glance(loss), OfBook(loss, book.ExpectedLoss, format)),
        new("Contribution after", format.Glance(baseline - loss), OfBook(baseline - loss, book.StressedContribution, format)),
        new("At stake", format.Glance(accounts.Sum(a => a.AtStake)), OfBook(accounts.Sum(a => a.AtStake), book.AtStake, format)),
    ];

    private static string OfBook(Money part, Money book, FigureFormat format) =>
        book > Money.Zero ? $"{format.Percent(part / book)} of the book" : "";

    private static LabelledText Internal(AccountReviewInput account, FigureFormat format)
    {
        var customer = account.Account.Profile.Account;
        return new(customer.Name, $"cost to serve {format.Amount(customer.AnnualCostToServe, AmountUnit.For([customer.AnnualCostToServe]))}, satisfaction {format.Mark(customer.Satisfaction)}");
    }
}
