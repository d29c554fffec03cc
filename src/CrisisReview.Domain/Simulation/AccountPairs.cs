using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>The accounts of a slice two by two, so that one lookup gives what both lose. A pair has as many rows as the account with more pieces; a row has a table of losses, entry i + 8 j for i standing rungs of
/// the first account's piece and j of the second's. Losses are kept above the least of their row and cut into digits of at most 16 bits, of which a vector adds 32 at a time, a good number of times before they overflow.</summary>
internal sealed class AccountPairs
{
    /// <summary>Accounts of a pair.</summary>
    public const int Length = 2;

    /// <summary>Losses of a row.</summary>
    public const int Entries = PathKernel.TableLength * PathKernel.TableLength;

    /// <summary>Stands for a piece that an account does not have.</summary>
    public const int None = -1;

    /// <summary>First row of each pair, and after the last pair the number of rows.</summary>
    public required int[] FirstRows { get; init; }

    /// <summary>For each place the index of its piece in the slice, or <see cref="None"/>.</summary>
    public required int[] Pieces { get; init; }

    /// <summary>For each row the places of thresholds of both pieces as in <see cref="SectorSlice.Searched"/>; the last is 0 where the pair has another row.</summary>
    public required int[] Searched { get; init; }

    /// <summary>For each row, and after the last, the sum of what those before lose at least.</summary>
    public required long[] LeastBefore { get; init; }

    /// <summary>For each row and each digit, the lowest first, that of all <see cref="Entries"/>.</summary>
    public required AlignedArray<ushort> Digits { get; init; }

    public required LossDigits Cut { get; init; }

    /// <summary>The first element of <see cref="Digits"/>.</summary>
    public ref ushort FirstDigit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref MemoryMarshal.GetReference(Digits.Span);
    }

    /// <summary>Place of an account's piece: twice its row, and for the second account one more.</summary>
    public int PlaceOf(int account, int piece) => (Length * (FirstRows[account / Length] + piece)) + (account % Length);

    /// <summary>Places of the thresholds of the piece at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> SearchedOf(int place) => Searched.AsSpan(place * PathKernel.TableLength, PathKernel.RungsAtOnce);

    /// <summary>How much more is lost where so many rungs of the piece at a place stand than where so many <paramref name="others"/> do, in units of <see cref="LossUnits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Difference(int place, int standing, int others)
    {
        var step = place % Length == 0 ? 1 : PathKernel.TableLength;
        var row = Digits.Span.Slice(place / Length * Cut.Count * Entries, Cut.Count * Entries);
        var difference = 0L;
        for (var i = 0; i < Cut.Count; i++)
        {
            var digit = row.Slice(i * Entries, Entries);
            difference += (long)(digit[standing * step] - digit[others * step]) << (i * Cut.Bits);
        }

        return difference;
    }
}
