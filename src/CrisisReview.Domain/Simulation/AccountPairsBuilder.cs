using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>Lays the accounts of a slice out two by two.</summary>
internal sealed class AccountPairsBuilder
{
    // Fewer would mean many carries.
    private const int LeastRowsAtOnce = 16;

    // Eights of a table that are cut together.
    private const int EightsAtOnce = 4;

    private static readonly long[] NoLosses = new long[PathKernel.TableLength];

    private readonly int[] _firstPieces;
    private readonly long[] _tables;
    private readonly int[] _searchedOfPieces;
    private readonly int[] _firstRows;
    private readonly int[] _pieces;
    private readonly int[] _searched;
    private readonly long[] _leastBefore;

    /// <param name="firstPieces">As in <see cref="SectorSlice.FirstPieces"/>.</param>
    /// <param name="tables">As in <see cref="SectorSlice.Tables"/>.</param>
    /// <param name="searched">As in <see cref="SectorSlice.Searched"/>.</param>
    public AccountPairsBuilder(int[] firstPieces, long[] tables, int[] searched)
    {
        (_firstPieces, _tables, _searchedOfPieces) = (firstPieces, tables, searched);
        _firstRows = new int[((Accounts + AccountPairs.Length - 1) / AccountPairs.Length) + 1];
        for (var pair = 1; pair < _firstRows.Length; pair++)
        {
            var second = (AccountPairs.Length * pair) - 1;
            _firstRows[pair] = _firstRows[pair - 1] + Math.Max(PieceCountOf(second - 1), PieceCountOf(second));
        }

        _pieces = new int[AccountPairs.Length * Rows];
        _searched = new int[_pieces.Length * PathKernel.TableLength];
        _leastBefore = new long[Rows + 1];
    }

    private int Accounts => _firstPieces.Length - 1;

    private int Rows => _firstRows[^1];

    public AccountPairs Build()
    {
        var (largest, mostRows) = (0UL, 1);
        for (var pair = 0; pair < _firstRows.Length - 1; pair++)
        {
            largest = Math.Max(largest, LayOut(pair));
            mostRows = Math.Max(mostRows, _firstRows[pair + 1] - _firstRows[pair]);
        }

        var cut = LossDigits.Of(largest, Math.Max(LeastRowsAtOnce, mostRows));
        return new() { FirstRows = _firstRows, Pieces = _pieces, Searched = _searched, LeastBefore = _leastBefore, Cut = cut, Digits = Digits(cut) };
    }

    private int PieceCountOf(int account) => account < Accounts ? _firstPieces[account + 1] - _firstPieces[account] : 0;

    private ReadOnlySpan<long> TableOf(int piece) => piece == AccountPairs.None ? NoLosses : _tables.AsSpan(piece * PathKernel.TableLength, PathKernel.TableLength);

    // Returns the largest loss of a row, above the least.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong LayOut(int pair)
    {
        var largest = 0UL;
        for (var row = _firstRows[pair]; row < _firstRows[pair + 1]; row++)
        {
            var (least, range) = (_leastBefore[row], 0UL);
            for (var side = 0; side < AccountPairs.Length; side++)
            {
                var (lowest, highest) = LayOut((AccountPairs.Length * pair) + side, row - _firstRows[pair], (AccountPairs.Length * row) + side);
                (least, range) = (least + lowest, range + (ulong)(highest - lowest));
            }

            (_leastBefore[row + 1], largest) = (least, Math.Max(largest, range));
        }

        _searched[(_firstRows[pair + 1] * AccountPairs.Length * PathKernel.TableLength) - 1] = 1;
        return largest;
    }

    // Returns the least and the largest loss of an account's piece; all its rungs may stand, so 0 lies between.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (long Lowest, long Highest) LayOut(int account, int index, int place)
    {
        if (index >= PieceCountOf(account))
        {
            _pieces[place] = AccountPairs.None;
            return default;
        }

        var piece = _firstPieces[account] + index;
        _pieces[place] = piece;
        _searchedOfPieces.AsSpan(piece * PathKernel.TableLength, PathKernel.RungsAtOnce).CopyTo(_searched.AsSpan(place * PathKernel.TableLength));
        var (lowest, highest) = (0L, 0L);
        foreach (var loss in TableOf(piece))
        {
            (lowest, highest) = (Math.Min(lowest, loss), Math.Max(highest, loss));
        }

        return (lowest, highest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private AlignedArray<ushort> Digits(LossDigits cut)
    {
        var digits = new AlignedArray<ushort>(Rows * cut.Count * AccountPairs.Entries);
        for (var row = 0; row < Rows; row++)
        {
            var first = Vector512.Create(TableOf(_pieces[AccountPairs.Length * row])) - Vector512.Create(_leastBefore[row + 1] - _leastBefore[row]);
            var second = TableOf(_pieces[(AccountPairs.Length * row) + 1]);
            var here = digits.Span.Slice(row * cut.Count * AccountPairs.Entries, cut.Count * AccountPairs.Entries);
            for (var eight = 0; eight < second.Length; eight += EightsAtOnce)
            {
                Write(
                    first + Vector512.Create(second[eight]), first + Vector512.Create(second[eight + 1]), first + Vector512.Create(second[eight + 2]), first + Vector512.Create(second[eight + 3]),
                    cut, here[(eight * PathKernel.TableLength)..]);
            }
        }

        return digits;
    }

    // Writes each digit of 32 losses.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Vector512<long> a, Vector512<long> b, Vector512<long> c, Vector512<long> d, LossDigits cut, Span<ushort> digits)
    {
        var lowest = Vector512.Create((1L << cut.Bits) - 1);
        for (var i = 0; i < cut.Count - 1; i++)
        {
            Narrow(a & lowest, b & lowest, c & lowest, d & lowest).CopyTo(digits[(i * AccountPairs.Entries)..]);
            (a, b, c, d) = (a >>> cut.Bits, b >>> cut.Bits, c >>> cut.Bits, d >>> cut.Bits);
        }

        Narrow(a, b, c, d).CopyTo(digits[((cut.Count - 1) * AccountPairs.Entries)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Narrow(Vector512<long> a, Vector512<long> b, Vector512<long> c, Vector512<long> d) =>
        Vector512.Narrow(Vector512.Narrow(a, b), Vector512.Narrow(c, d)).AsUInt16();
}
