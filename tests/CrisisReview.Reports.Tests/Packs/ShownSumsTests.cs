using System.Globalization;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Reviews;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Packs;

/// <summary>What a reader gets who adds up what is printed.</summary>
public class ShownSumsTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);

    public static TheoryData<bool> Books => [false, true];

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_table_of_a_review_adds_up(bool hostile)
    {
        foreach (var review in ExecutivePack.Of(Book(hostile).Executive("E1"), English).Reviews)
        {
            AddsUp(review.Receivables.Lines.Select(l => l.Before), review.Receivables.Total.Before);
            AddsUp(review.Receivables.Lines.Select(l => l.After), review.Receivables.Total.After);
            Assert.Equal(review.Receivables.Total.Before, review.Receivables.Total.After);
            AddsUp(review.Orders.Lines.Select(l => l.Amount), review.Orders.Total?.Amount);
            AddsUp(review.Orders.Lines.Select(l => l.Margin), review.Orders.Total?.Margin);
            AddsUp(review.Orders.Lines.Select(l => l.ExpectedLoss), review.Orders.Total?.ExpectedLoss);
            AddsUp(review.Renewals.Lines.Select(l => l.AnnualValue), review.Renewals.Total?.AnnualValue);
            AddsUp(review.Renewals.Lines.Select(l => l.ExpectedLoss), review.Renewals.Total?.ExpectedLoss);
            AddsUp(review.Opportunities.Lines.Select(l => l.ExpectedLoss), review.Opportunities.Total?.ExpectedLoss);
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void The_waterfall_ends_at_the_stressed_contribution_and_its_levers_are_the_tables_totals(bool hostile)
    {
        foreach (var review in ExecutivePack.Of(Book(hostile).Executive("E1"), English).Reviews)
        {
            AddsUp(review.Waterfall.SkipLast(1).Select(s => s.Text), review.Waterfall[^1].Text);
            LeverIs(review, "Pending orders", review.Orders.Lines.Select(l => l.ExpectedLoss));
            LeverIs(review, "Renewals", review.Renewals.Lines.Select(l => l.ExpectedLoss));
            LeverIs(review, "Opportunities", review.Opportunities.Lines.Select(l => l.ExpectedLoss));
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void An_executives_list_adds_up_both_ways(bool hostile)
    {
        var cover = ExecutivePack.Of(Book(hostile).Executive("E1"), English).Cover;
        AddsUpBothWays(cover.Accounts, cover.Total!);
        Assert.Equal(cover.Total!.Stressed, cover.Waterfall[^1].Text);
        Assert.Equal(Number(cover.Total.ExpectedLoss), -cover.Waterfall.Where(s => !s.IsLevel).Sum(s => Number(s.Text)));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void The_management_pack_adds_up_by_account_lever_executive_and_age(bool hostile)
    {
        var pack = ManagementPack.Of(Book(hostile).Management, English);
        AddsUpBothWays(pack.Ranking.Lines, pack.Ranking.Total);
        AddsUp(pack.Levers.Lines.Select(l => l.Loss), pack.Ranking.Total.ExpectedLoss);
        Assert.Equal(pack.Levers.Total.Loss, pack.Ranking.Total.ExpectedLoss);
        AddsUp(pack.Executives.SkipLast(1).Select(l => l.Baseline), pack.Ranking.Total.Baseline);
        AddsUp(pack.Executives.SkipLast(1).Select(l => l.ExpectedLoss), pack.Ranking.Total.ExpectedLoss);
        AddsUp(pack.Receivables.Lines.Select(l => l.Before), pack.Receivables.Total.Before);
        AddsUp(pack.Receivables.Lines.Select(l => l.After), pack.Receivables.Total.After);
        AddsUp(pack.Summary.Waterfall.SkipLast(1).Select(s => s.Text), pack.Ranking.Total.Stressed);
    }

    [Fact]
    public void A_summary_that_is_not_that_of_its_accounts_is_refused()
    {
        var input = FixtureBook.Usual.Management;
        Assert.Throws<ArgumentException>(() => ManagementPack.Of(input with { Accounts = [.. input.Accounts.Skip(1)] }, English));
    }

    [Fact]
    public void Ageing_that_loses_money_between_before_and_after_is_refused() =>
        Assert.Throws<ArgumentException>(() => AgeingTable.Of([new("current", new(10m), new(9m))], AmountUnit.Cents, English));

    [Fact]
    public void A_long_ranking_says_how_many_more_there_are()
    {
        ListedAccount[] accounts = [.. FixtureBook.Usual.Rows.Select(ListedAccount.Of)];
        var book = ShownBook.Of(accounts, AmountUnit.Cents);
        Assert.Equal($"{accounts.Length - 5} more accounts are in ranking.csv; the total is that of all.", RankingExtract.Of(book, 5, English).Note);
        Assert.Equal("1 more account is in ranking.csv; the total is that of all.", RankingExtract.Of(book, accounts.Length - 1, English).Note);
        Assert.Null(RankingExtract.Of(book, accounts.Length, English).Note);
    }

    [Fact]
    public void Executives_after_the_first_hundred_stand_in_one_line_and_both_tables_still_add_up()
    {
        var (account, executive) = (UsualAccounts.All[0], FixtureRun.Executives[0]);
        var numbers = Enumerable.Range(1, 117).ToArray();
        var book = FixtureBook.Of(
            numbers.Select(n => account with { Account = account.Account with { AccountId = new($"A{n:000}"), ExecutiveId = new($"E{n:000}") } }),
            executives: [.. numbers.Select(n => executive with { ExecutiveId = new($"E{n:000}"), Name = $"Executive {n}" })]);

        var pack = ManagementPack.Of(book.Management, English);

        Assert.Equal(["Executive 100", "17 other executives", "Total"], pack.Executives.TakeLast(3).Select(l => l.Executive));
        Assert.Equal(["100", "17", "117"], [$"{pack.Executives.Count - 2}", .. pack.Executives.TakeLast(2).Select(l => l.Accounts)]);
        AddsUp(pack.Executives.SkipLast(1).Select(l => l.Baseline), pack.Executives[^1].Baseline);
        AddsUp(pack.Executives.SkipLast(1).Select(l => l.ExpectedLoss), pack.Executives[^1].ExpectedLoss);
        Assert.Equal(["17 other executives", "Shared desk", "Total"], pack.Decisions!.Load.TakeLast(3).Select(l => l.Executive));
        Assert.Equal(103, pack.Decisions.Load.Count);
        AddsUp(pack.Decisions.Load.SkipLast(1).Select(l => l.Wanted), pack.Decisions.Load[^1].Wanted);
        AddsUp(pack.Decisions.Load.SkipLast(1).Select(l => l.Available), pack.Decisions.Load[^1].Available);
    }

    [Fact]
    public void Accounts_without_a_review_count_in_all_that_is_added_up()
    {
        var whole = FixtureBook.Usual.Executive("E1");
        var reviewed = whole.Accounts.Where(a => a.Row is not null).OrderBy(a => a.Row!.StressedValueRank).Take(2).ToArray();
        var others = whole.Accounts.Where(a => a.Row is not null).Except(reviewed).ToArray();
        var part = whole with
        {
            Accounts = reviewed,
            Others = [.. others.Select(a => ListedAccount.Of(a.Row!))],
            OtherContacts = [.. others.SelectMany(a => a.Attention!.Contacts)],
        };

        var (all, cover) = (ExecutivePack.Of(whole, English).Cover, ExecutivePack.Of(part, English).Cover);

        Assert.True(others.Length > 1);
        Assert.Equal([all.Headline, .. all.KeyFigures.Select(f => f.Value)], [cover.Headline, .. cover.KeyFigures.Select(f => f.Value)]);
        Assert.Equal(all.Total, cover.Total);
        Assert.Equal(all.Waterfall, cover.Waterfall);
        Assert.Equal(all.Calendar!.Meetings, cover.Calendar!.Meetings);
        Assert.Equal(reviewed.Select(a => a.Row!.AccountId.Value).Order(), cover.Accounts.Select(l => l.AccountId).Order());
        Assert.StartsWith($"{others.Length} more accounts are in ranking.csv and not reviewed here", cover.Note, StringComparison.Ordinal);
        Assert.EndsWith("; the 2 accounts reviewed here", cover.Map!.Title, StringComparison.Ordinal);
        Assert.Null(all.Note);
    }

    private static FixtureBook Book(bool hostile) => hostile ? FixtureBook.Hostile : FixtureBook.Usual;

    private static void LeverIs(AccountReview review, string lever, IEnumerable<string> losses) =>
        Assert.Equal(Sum(losses), -Number(review.Waterfall.Single(s => s.Label == lever).Text));

    private static void AddsUpBothWays(IReadOnlyList<CoverLine> lines, CoverLine total)
    {
        AddsUp(lines.Select(l => l.Baseline), total.Baseline);
        AddsUp(lines.Select(l => l.ExpectedLoss), total.ExpectedLoss);
        AddsUp(lines.Select(l => l.Stressed), total.Stressed);
        Assert.All(lines.Append(total), l => Assert.Equal(Number(l.Stressed), Number(l.Baseline) - Number(l.ExpectedLoss)));
    }

    // A table of one line has no total.
    private static void AddsUp(IEnumerable<string> parts, string? total)
    {
        var shown = parts.ToArray();
        Assert.True(total is not null || shown.Length < 2);
        Assert.Equal(total is null ? Sum(shown) : Number(total), Sum(shown));
    }

    private static decimal Sum(IEnumerable<string> shown) => shown.Where(s => s.Length > 0).Sum(Number);

    private static decimal Number(string text) => decimal.Parse(text.Replace('\u2212', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
