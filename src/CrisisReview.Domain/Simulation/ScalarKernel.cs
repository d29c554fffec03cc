using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary>The definition of every loop, one path at a time.</summary>
internal sealed class ScalarKernel : PiecewiseKernel
{
    private const double WordsPerUnit = 65_536.0;
    private const double UniformStep = 1.0 / (1L << 52);

    private static readonly byte[] Places = [.. Enumerable.Range(0, SumGroup).Select(path => (byte)path)];

    protected override ReadOnlySpan<byte> SumPlaces => Places;

    public override void Draw(PhiloxSchedule schedule, RandomUse use, ulong name, ReadOnlySpan<ulong> counters, Span<ulong> words)
    {
        var stream = new RandomStream(schedule.Seed, use, name);
        for (var i = 0; i < counters.Length; i++)
        {
            var block = stream.Block((uint)counters[i]);
            var place = (i / CounterLayout.GroupCounters * 2 * CounterLayout.GroupCounters) + (i % CounterLayout.GroupCounters);
            words[place] = block.First;
            words[place + CounterLayout.GroupCounters] = block.Second;
        }
    }

    public override void Normals(ReadOnlySpan<ulong> words, Span<float> normals)
    {
        for (var i = 0; i < words.Length; i++)
        {
            normals[i] = (float)NormalDistribution.Quantile(Uniform(words[i]));
        }
    }

    /// <summary>The middle of one of 2^52 equal parts of 0 to 1.</summary>
    public static double Uniform(ulong word) => ((word >> 12) + 0.5) * UniformStep;

    public override void Thresholds(ReadOnlySpan<FailureClass> classes, ReadOnlySpan<float> factors, Span<ushort> thresholds)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            for (var path = 0; path < Tile; path++)
            {
                // Half a step is left for the rounding of the factor. Phi = 1 is the one value without a 16-bit part; every uniform lies below it.
                thresholds[(i * Tile) + path] = (ushort)Math.Clamp((classes[i].Threshold(factors[path]) * WordsPerUnit) - 0.5, 0.0, ushort.MaxValue);
            }
        }
    }

    public override bool Stand(
        SectorSlice slice, int piece, ReadOnlySpan<ushort> uniforms, ReadOnlySpan<ushort> thresholds, Span<ushort> standing, Span<ulong> doubtful)
    {
        doubtful.Clear();
        for (var path = 0; path < standing.Length; path++)
        {
            int uniform = uniforms[path];
            var count = 0;
            foreach (var index in slice.ClassesOf(piece))
            {
                int threshold = thresholds[(((path / Tile * slice.Classes.Length) + index) * Tile) + (path % Tile)];
                count += uniform >= threshold ? 1 : 0;
                doubtful[path / Tile] |= (uint)(uniform - threshold) <= 1 ? 1UL << (path % Tile) : 0UL;
            }

            standing[path] = (ushort)count;
        }

        return doubtful.ContainsAnyExcept(0UL);
    }

    public override void Accumulate(ReadOnlySpan<ushort> standing, ReadOnlySpan<long> table, Span<long> sums)
    {
        for (var path = 0; path < standing.Length; path++)
        {
            sums[path] += table[standing[path]];
        }
    }

    public override void Tally(ReadOnlySpan<ushort> standing, int paths, Span<long> failed)
    {
        foreach (var count in standing[..paths])
        {
            for (var rung = 0; rung < failed.Length - count; rung++)
            {
                failed[rung]++;
            }
        }
    }
}
