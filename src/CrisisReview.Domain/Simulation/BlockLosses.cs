namespace CrisisReview.Domain.Simulation;

/// <summary>The losses of all paths, block by block, to which threads add what parts of a batch lose there.</summary>
/// <param name="paths">Their number.</param>
/// <param name="certain">What every path has, in units of <see cref="LossUnits"/>.</param>
internal sealed class BlockLosses(int paths, long certain)
{
    private readonly long[] _losses = GC.AllocateUninitializedArray<long>(paths);
    private readonly bool[] _begun = new bool[(paths + PathBlock.Size - 1) / PathBlock.Size];
    private readonly Lock _adding = new();

    public int Blocks => _begun.Length;

    /// <summary>To be read when all has been added, at least once to every block.</summary>
    public PathSums Total => new(_losses);

    /// <param name="block">Index of the block.</param>
    /// <param name="sums">Of its places, in the order of the kernel.</param>
    /// <param name="kernel">Which made them.</param>
    public void Add(int block, ReadOnlySpan<long> sums, PathKernel kernel)
    {
        var first = block * PathBlock.Size;
        var losses = _losses.AsSpan(first, Math.Min(PathBlock.Size, _losses.Length - first));
        lock (_adding)
        {
            if (!_begun[block])
            {
                losses.Fill(certain);
                _begun[block] = true;
            }

            kernel.AddTo(losses, sums);
        }
    }
}
