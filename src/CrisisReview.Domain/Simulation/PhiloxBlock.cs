namespace CrisisReview.Domain.Simulation;

/// <summary>Four 32-bit words: a counter of <see cref="Philox"/>, or the random bits it stands for.</summary>
public readonly record struct PhiloxBlock(uint X0, uint X1, uint X2, uint X3)
{
    /// <summary>Words 0 (high) and 1 (low).</summary>
    public ulong First => ((ulong)X0 << 32) | X1;

    /// <summary>Words 2 (high) and 3 (low).</summary>
    public ulong Second => ((ulong)X2 << 32) | X3;
}
