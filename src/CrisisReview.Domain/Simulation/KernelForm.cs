namespace CrisisReview.Domain.Simulation;

/// <summary>How the inner loops are written. All forms give the same bits; the scalar one is the definition.</summary>
public enum KernelForm
{
    Scalar,
    Avx2,
    Avx512,
}
