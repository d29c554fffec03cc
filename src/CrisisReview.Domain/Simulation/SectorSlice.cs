using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Simulation;

/// <summary>Some accounts of one sector, laid out for the kernels: few enough failure classes that their thresholds stay in the cache.</summary>
internal sealed class SectorSlice
{
    /// <summary>An account with more classes than this has a slice of its own.</summary>
    public const int MostClasses = 96;

    /// <summary>By rising A, hence by rising thresholds.</summary>
    public required FailureClass[] Classes { get; init; }

    /// <summary>Place of each account in the batch.</summary>
    public required int[] Accounts { get; init; }

    public required AccountId[] AccountIds { get; init; }

    /// <summary>What each account loses in every path.</summary>
    public required long[] CertainLosses { get; init; }

    /// <summary>Hash of each account's id.</summary>
    public required ulong[] Names { get; init; }

    /// <summary>For each account its first piece, and after the last account the number of pieces.</summary>
    public required int[] FirstPieces { get; init; }

    public required LadderPiece[] Pieces { get; init; }

    /// <summary>For each piece the losses by number of standing rungs, less those of the pieces before.</summary>
    public required long[] Tables { get; init; }

    /// <summary>Class of each rung, by account and falling probability.</summary>
    public required ushort[] RungClasses { get; init; }

    /// <summary>For each piece <see cref="PathKernel.TableLength"/> places of thresholds in a tile to search in: those of its rungs' classes by rising probability, the last repeated.</summary>
    public required int[] Searched { get; init; }

    /// <summary>How each account's random numbers begin; padded, so that from any account on those of a pair can be read.</summary>
    public required PhiloxStart[] Starts { get; init; }

    /// <summary>The most pieces of an account.</summary>
    public required int MostPieces { get; init; }

    /// <summary>The accounts two by two.</summary>
    public required AccountPairs Pairs { get; init; }

    /// <summary>The account's first rung and the next account's.</summary>
    public (int First, int End) RungsOf(int account)
    {
        var (first, last) = (Pieces[FirstPieces[account]], Pieces[FirstPieces[account + 1] - 1]);
        return (first.FirstRung, last.FirstRung + last.Rungs);
    }

    /// <summary>Classes of the piece's rungs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ushort> ClassesOf(int piece) => RungClasses.AsSpan(Pieces[piece].FirstRung, Pieces[piece].Rungs);

    /// <summary>Places of the piece's thresholds, the last repeated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> SearchedOf(int piece) => Searched.AsSpan(piece * PathKernel.TableLength, PathKernel.RungsAtOnce);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<long> TableOf(int piece) => Tables.AsSpan(piece * PathKernel.TableLength, PathKernel.TableLength);
}
