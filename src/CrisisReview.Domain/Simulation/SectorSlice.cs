using System.Runtime.CompilerServices;

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

    /// <summary>Hash of each account's id.</summary>
    public required ulong[] Names { get; init; }

    /// <summary>For each account its first piece, and after the last account the number of pieces.</summary>
    public required int[] FirstPieces { get; init; }

    public required LadderPiece[] Pieces { get; init; }

    /// <summary>For each piece the losses by number of standing rungs, less those of the pieces before.</summary>
    public required long[] Tables { get; init; }

    /// <summary>Class of each rung, by account and falling probability.</summary>
    public required ushort[] RungClasses { get; init; }

    /// <summary>For each piece <see cref="PathKernel.TableLength"/> classes to search in: its rungs' by rising probability, the last repeated.</summary>
    public required ushort[] SearchedClasses { get; init; }

    /// <summary>The most pieces of an account.</summary>
    public required int MostPieces { get; init; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PieceCountOf(int account) => FirstPieces[account + 1] - FirstPieces[account];

    /// <summary>Classes of the piece's rungs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ushort> ClassesOf(int piece) => RungClasses.AsSpan(Pieces[piece].FirstRung, Pieces[piece].Rungs);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<long> TableOf(int piece) => Tables.AsSpan(piece * PathKernel.TableLength, PathKernel.TableLength);
}
