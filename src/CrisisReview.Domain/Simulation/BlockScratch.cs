namespace CrisisReview.Domain.Simulation;

/// <summary>Working memory of one thread for one block of paths: about 150 KiB and the thresholds of a slice.</summary>
internal sealed class BlockScratch
{
    // Every path of a list may need a counter of its own, and a counter gives two words.
    private const int MostWords = 2 * PathBlock.Size;

    private const int UniformsOfWord = 4;

    private ushort[] _thresholds = [];

    public ulong[] Words { get; } = new ulong[MostWords];

    public double[] Normals { get; } = new double[MostWords];

    public double[] Global { get; } = new double[PathBlock.Size];

    public double[] Factors { get; } = new double[PathBlock.Size];

    public float[] SingleFactors { get; } = new float[PathBlock.Size];

    public ushort[] Uniforms { get; } = new ushort[MostWords * UniformsOfWord];

    public ushort[] Standing { get; } = new ushort[PathBlock.Size];

    public Doubt[] Doubts { get; } = new Doubt[PathBlock.Size];

    public int[] RungStarts { get; } = new int[PathKernel.RungsAtOnce];

    public long[] Sums { get; } = new long[PathBlock.Size];

    public Span<ushort> Thresholds(int length)
    {
        if (_thresholds.Length < length)
        {
            _thresholds = new ushort[length];
        }

        return _thresholds.AsSpan(0, length);
    }
}
