using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>64 numbers in single precision: four vectors, which the compiler keeps in registers. A polynomial goes through all four step by step, because each of its steps waits for the one before.</summary>
internal struct SingleQuad
{
    public Vector512<float> A;
    public Vector512<float> B;
    public Vector512<float> C;
    public Vector512<float> D;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleQuad Of(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) => new() { A = a, B = b, C = c, D = d };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleQuad Of(float value)
    {
        var vector = Vector512.Create(value);
        return Of(vector, vector, vector, vector);
    }

    /// <summary>x y + z, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleQuad MultiplyAdd(in SingleQuad x, in SingleQuad y, in SingleQuad z) => Of(
        Vector512.FusedMultiplyAdd(x.A, y.A, z.A),
        Vector512.FusedMultiplyAdd(x.B, y.B, z.B),
        Vector512.FusedMultiplyAdd(x.C, y.C, z.C),
        Vector512.FusedMultiplyAdd(x.D, y.D, z.D));
}
