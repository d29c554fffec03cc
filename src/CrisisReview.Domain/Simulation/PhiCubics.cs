using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary><c>2^16 Phi(x) - 1</c> in single precision, 32 at a time: cubics through four Chebyshev nodes each, on 31 pieces of equal width, |x| cut to a limit. Looking four
/// coefficients up costs less than the seven steps that the polynomial of <see cref="SinglePhi"/> has more. The error, that of rounding A, B and Z to
/// single precision included, stays below half a step; a test goes through all single-precision arguments.</summary>
internal static class PhiCubics
{
    /// <summary>Arguments are counted in pieces, so that finding the piece takes an addition only.</summary>
    public const float PiecesPerUnit = 3.295f;

    /// <summary>In pieces: a little less than 15.5, half of 31, so that rounding never leads to another. Beyond, at 4.7, a tenth of a step is left of Phi.</summary>
    public const float Limit = 4.7f * PiecesPerUnit;

    private const int Coefficients = 4;
    private const int LastPiece = 15;

    // Of each power the coefficients of all pieces.
    private static readonly float[] Fitted = Fit();

    /// <summary>The coefficients of all pieces, the constants first.</summary>
    public static (Table C0, Table C1, Table C2, Table C3) Tables
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref var fitted = ref MemoryMarshal.GetArrayDataReference(Fitted);
            return (new(ref fitted), new(ref Unsafe.Add(ref fitted, Table.Length)), new(ref Unsafe.Add(ref fitted, 2 * Table.Length)), new(ref Unsafe.Add(ref fitted, 3 * Table.Length)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) Of(in PhiArguments x, in (Table C0, Table C1, Table C2, Table C3) tables)
    {
        var first = Vector512.FusedMultiplyAdd(tables.C3.At(x.PieceOfFirst), x.First, tables.C2.At(x.PieceOfFirst));
        var second = Vector512.FusedMultiplyAdd(tables.C3.At(x.PieceOfSecond), x.Second, tables.C2.At(x.PieceOfSecond));
        first = Vector512.FusedMultiplyAdd(first, x.First, tables.C1.At(x.PieceOfFirst));
        second = Vector512.FusedMultiplyAdd(second, x.Second, tables.C1.At(x.PieceOfSecond));
        return (Vector512.FusedMultiplyAdd(first, x.First, tables.C0.At(x.PieceOfFirst)), Vector512.FusedMultiplyAdd(second, x.Second, tables.C0.At(x.PieceOfSecond)));
    }

    private static float[] Fit()
    {
        var fitted = new float[Coefficients * Table.Length];
        for (var piece = -LastPiece; piece <= LastPiece; piece++)
        {
            var polynomial = Cubic(piece);
            for (var power = 0; power < Coefficients; power++)
            {
                fitted[(power * Table.Length) + (piece & (Table.Length - 1))] = (float)polynomial[power];
            }
        }

        return fitted;
    }

    // Newton's divided differences, multiplied out.
    private static double[] Cubic(int piece)
    {
        var nodes = new double[Coefficients];
        var differences = new double[Coefficients];
        for (var i = 0; i < Coefficients; i++)
        {
            nodes[i] = piece + (0.5 * Math.Cos(Math.PI * (i + 0.5) / Coefficients));
            differences[i] = (NormalDistribution.Cumulative(nodes[i] / PiecesPerUnit) * 65_536.0) - 1.0;
        }

        for (var order = 1; order < Coefficients; order++)
        {
            for (var i = Coefficients - 1; i >= order; i--)
            {
                differences[i] = (differences[i] - differences[i - 1]) / (nodes[i] - nodes[i - order]);
            }
        }

        var polynomial = new double[Coefficients];
        for (var i = Coefficients - 1; i >= 0; i--)
        {
            for (var power = Coefficients - 1; power > 0; power--)
            {
                polynomial[power] = polynomial[power - 1] - (nodes[i] * polynomial[power]);
            }

            polynomial[0] = differences[i] - (nodes[i] * polynomial[0]);
        }

        return polynomial;
    }

    /// <summary>A coefficient of every piece, counted from the middle one; two vectors, of which one entry is not used.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly struct Table(ref float values)
    {
        public const int Length = 32;

        private readonly Vector512<float> _fromMiddle = Vector512.LoadUnsafe(ref values);
        private readonly Vector512<float> _belowMiddle = Vector512.LoadUnsafe(ref values, Length / 2);

        /// <summary>Reads the lowest five bits of each lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> At(Vector512<float> piece) => Avx512F.PermuteVar16x32x2(_fromMiddle, piece.AsInt32(), _belowMiddle);
    }
}
