using CrisisReview.Domain.Comparisons;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Tests.Ranking;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class SegmentLaws
{
    [Fact]
    public void An_account_is_inside_as_long_as_the_larger_ones_fall_short() =>
        Law.Holds(RankedGenerators.Book, book => Assert.All(Ranker.Rank(book, new Policy()).Rows, row =>
        {
            Assert.Equal(row.KeyPlace.ShareBefore < 0.80m, row.Key);
            Assert.Equal(row.KeyPlace.Margin() > 0m, row.Key);
        }));

    /// <summary>Where one account changes by 1 %, what larger accounts bring shifts for another by at most 1 % of that account's share, and by all of it
    /// where it overtakes: only who stood as near to a threshold can cross it, and the crossing is named.</summary>
    [Fact]
    public void A_change_of_1_percent_in_one_account_moves_no_one_who_did_not_cross_a_threshold()
    {
        var moved = 0;
        Law.Holds(RankedGenerators.Book, RankedGenerators.Size.ArrayOf(25), Gen.Choose(0, 999), (book, tail, choice) =>
        {
            var chosen = choice % book.Length;
            var grown = book.Select((account, i) => i == chosen ? account with { AnnualRevenue = 1.01m * account.AnnualRevenue } : account).ToArray();
            var before = Rank(book, tail);

            var changes = SegmentChange.Between(before, Rank(grown, [.. tail.Select((size, i) => i == chosen ? 1.01m * size : size)]));

            moved += changes.Count;
            var revenue = book[chosen].AnnualRevenue / book.Sum(account => account.AnnualRevenue);
            var shortfall = tail[chosen] / tail.Take(book.Length).Sum();
            Assert.All(changes, change =>
            {
                Assert.NotEmpty(change.Crossings);
                Assert.All(change.Crossings, crossing => Assert.True(crossing.Before.Margin() > 0m != crossing.After.Margin() > 0m));
                Assert.All(
                    change.Crossings.Where(_ => change.AccountId != book[chosen].AccountId),
                    crossing => Assert.InRange(Math.Abs(crossing.Before.Margin()!.Value), 0m, 1.01m * (crossing.Before.Measure == ParetoMeasure.ExpectedShortfall ? shortfall : revenue)));
            });
        });

        Assert.InRange(moved, 10, int.MaxValue);
    }

    [Fact]
    public void The_same_ranking_twice_has_no_change() =>
        Law.Holds(RankedGenerators.Book, RankedGenerators.Size.ArrayOf(25), (book, tail) => Assert.Empty(SegmentChange.Between(Rank(book, tail), Rank(book, tail))));

    [Fact]
    public void A_comparison_says_of_whom_is_in_another_segment_which_thresholds_it_crossed() =>
        Law.Holds(RankedGenerators.Book, RankedGenerators.Size.ArrayOf(25), RankedGenerators.Size.ArrayOf(25), (book, tail, later) =>
        {
            var (before, after) = (Rank(book, tail), Rank(book, later));

            Assert.Equal(
                SegmentChange.Between(before, after).Select(change => (change.AccountId, string.Join("; ", change.Crossings.Select(crossing => crossing.Words())))),
                RunComparison.Of(before, after).Accounts.Where(account => account.Crossings is not null).OrderBy(account => account.AccountId)
                    .Select(account => (account.AccountId, string.Join("; ", account.Crossings!))));
        });

    private static RunRanking Rank(AccountFigures[] book, decimal[] tail) => Ranker.Rank(
        book, new Policy(), BareAccounts.Tail(book.Select((account, i) => (account.AccountId.Value, (long)(10_000m * tail[i])))));
}
