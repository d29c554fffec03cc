using CrisisReview.Domain.Simulation;
using CrisisReview.Domain.Tests.Properties;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Simulation;

public sealed class AccountPairsTests
{
    /// <summary>Of 65 535 so many times the largest digit: 4 095 sixteen times; 4 096 is 64 * 64, and 64 goes in 1 023 times.</summary>
    [Theory]
    [InlineData(0UL, 1, 65_535)]
    [InlineData(4_095UL, 1, 16)]
    [InlineData(4_096UL, 2, 1_023)]
    [InlineData(1UL << 34, 3, 16)]
    public void Losses_are_cut_into_the_fewest_digits_that_can_be_added(ulong largest, int count, int rows)
    {
        var cut = LossDigits.Of(largest, leastRows: 16);
        Assert.Equal((count, rows), (cut.Count, cut.RowsAtOnce));
    }

    [Fact]
    public void Digits_of_as_many_losses_as_are_added_fit_16_bits() =>
        Law.Holds(Gen.Choose(0, 58), Gen.Choose(0, int.MaxValue), Gen.Choose(1, 10_000), (bits, fraction, rows) =>
        {
            var largest = (ulong)((1L << bits) * (fraction / (double)int.MaxValue));
            var cut = LossDigits.Of(largest, rows);
            Assert.True(cut.RowsAtOnce >= rows);
            var rest = largest;
            for (var digit = 1; digit < cut.Count; digit++)
            {
                Assert.InRange(((1L << cut.Bits) - 1) * cut.RowsAtOnce, 0L, ushort.MaxValue);
                rest >>= cut.Bits;
            }

            Assert.InRange((long)rest * cut.RowsAtOnce, 0L, ushort.MaxValue);
        });

    /// <summary>Of an odd number of accounts with none to three pieces, that lose or gain a little or billions.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(205, 1)]
    [InlineData(31, 40_000_000)]
    public void Rows_hold_what_both_accounts_of_a_pair_lose(int accounts, int scale)
    {
        var book = TestBook.Of(accounts, seed: 2, scale: scale);
        foreach (var slice in BatchLayout.Of(book, new FactorModel(0.2m, 0.5m), new(1)).Sectors.SelectMany(sector => sector.Slices))
        {
            for (var account = 0; account < slice.Accounts.Length; account++)
            {
                var first = slice.FirstPieces[account];
                for (var piece = first; piece < slice.FirstPieces[account + 1]; piece++)
                {
                    HoldsPiece(slice, piece, slice.Pairs.PlaceOf(account, piece - first));
                }
            }

            var least = Enumerable.Range(0, slice.Pieces.Length).Sum(piece => Least(slice, piece));
            Assert.Equal(least, slice.Pairs.LeastBefore[^1]);
        }
    }

    private static void HoldsPiece(SectorSlice slice, int piece, int place)
    {
        var table = slice.TableOf(piece);
        Assert.Equal(piece, slice.Pairs.Pieces[place]);
        Assert.True(slice.SearchedOf(piece).SequenceEqual(slice.Pairs.SearchedOf(place)));
        for (var standing = 0; standing < table.Length; standing++)
        {
            Assert.Equal(table[standing] - table[^1], slice.Pairs.Difference(place, standing, table.Length - 1));
        }
    }

    private static long Least(SectorSlice slice, int piece)
    {
        var least = long.MaxValue;
        foreach (var loss in slice.TableOf(piece))
        {
            least = Math.Min(least, loss);
        }

        return least;
    }
}
