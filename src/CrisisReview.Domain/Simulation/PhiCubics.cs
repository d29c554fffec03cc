using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary><c>2^16 Phi(x) - 1</c> in single precision, sixteen at a time: cubics through four Chebyshev nodes each, on 31 pieces of equal width, |x| cut to a limit. Looking four
/// coefficients up costs less than the seven steps that the polynomial of <see cref="SinglePhi"/> has more. The error, that of rounding A, B and Z to
/// single precision included, stays below half a step; a test goes through all single-precision arguments.</summary>
internal static class PhiCubics
{
    private const int Coefficients = 4;
    private const int LastPiece = 15;

    // Beyond, a tenth of a step is left of Phi.
    private const float Limit = 4.7f;

    // A little less than 31 pieces between the limits, so that rounding never leads to another.
    private const float PiecesPerUnit = 3.295f;

    // 2^23 + 2^22: adding it leaves the nearest integer in the low bits.
    private const float IntegerShift = 12_582_912f;

    // Says to the range instruction: the lesser magnitude, with the sign of the first argument.
    private const byte CutMagnitude = 0b0010;

    private static readonly float[][] Fitted = Fit();

    /// <summary>The coefficients of all pieces, the constants first.</summary>
    public static (Table C0, Table C1, Table C2, Table C3) Tables
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (new(Fitted[0]), new(Fitted[1]), new(Fitted[2]), new(Fitted[3]));
    }

    /// <summary>NaN cannot come: A, B and Z are finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleQuad Of(in SingleQuad argument, in (Table C0, Table C1, Table C2, Table C3) tables)
    {
        var x = SingleQuad.Of(Cut(argument.A), Cut(argument.B), Cut(argument.C), Cut(argument.D));
        var pieces = SingleQuad.MultiplyAdd(x, SingleQuad.Of(PiecesPerUnit), SingleQuad.Of(IntegerShift));
        var sum = SingleQuad.MultiplyAdd(tables.C3.At(pieces), x, tables.C2.At(pieces));
        sum = SingleQuad.MultiplyAdd(sum, x, tables.C1.At(pieces));
        return SingleQuad.MultiplyAdd(sum, x, tables.C0.At(pieces));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Cut(Vector512<float> argument) => Avx512DQ.Range(argument, Vector512.Create(Limit), CutMagnitude);

    private static float[][] Fit()
    {
        var fitted = new float[Coefficients][];
        for (var power = 0; power < Coefficients; power++)
        {
            fitted[power] = new float[Table.Length];
        }

        for (var piece = -LastPiece; piece <= LastPiece; piece++)
        {
            var polynomial = Cubic(piece / (double)PiecesPerUnit, 0.5 / PiecesPerUnit);
            for (var power = 0; power < Coefficients; power++)
            {
                fitted[power][piece & (Table.Length - 1)] = (float)polynomial[power];
            }
        }

        return fitted;
    }

    // Newton's divided differences, multiplied out.
    private static double[] Cubic(double centre, double halfWidth)
    {
        var nodes = new double[Coefficients];
        var differences = new double[Coefficients];
        for (var i = 0; i < Coefficients; i++)
        {
            nodes[i] = centre + (halfWidth * Math.Cos(Math.PI * (i + 0.5) / Coefficients));
            differences[i] = (NormalDistribution.Cumulative(nodes[i]) * 65_536.0) - 1.0;
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
    internal readonly struct Table(float[] values)
    {
        public const int Length = 32;

        private readonly Vector512<float> _fromMiddle = Vector512.Create(values, 0);
        private readonly Vector512<float> _belowMiddle = Vector512.Create(values, Length / 2);

        /// <summary>Reads the lowest five bits of each lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public SingleQuad At(in SingleQuad pieces) => SingleQuad.Of(At(pieces.A), At(pieces.B), At(pieces.C), At(pieces.D));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector512<float> At(Vector512<float> piece) => Avx512F.PermuteVar16x32x2(_fromMiddle, piece.AsInt32(), _belowMiddle);
    }
}
