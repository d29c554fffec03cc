using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CrisisReview.Testing.Fuzzing;

/// <summary>Tries many bad inputs, each made by its seed alone: 0 and on, or from CRISISREVIEW_SEED. What fails names its seed.</summary>
public static class Fuzz
{
    private const int ShownBytes = 400;

    /// <param name="ordinary">Inputs of an ordinary run.</param>
    /// <param name="longer">Inputs of the longer run.</param>
    /// <param name="make">Makes an input.</param>
    /// <param name="read">Reads it; true: it was accepted. Whatever it throws is a finding.</param>
    /// <param name="mostBytes">Most that reading may allocate, by the input's size in bytes; null: not bounded.</param>
    /// <returns>What to note of the run.</returns>
    public static string Run(int ordinary, int longer, Func<Random, byte[]> make, Func<byte[], bool> read, Func<long, long>? mostBytes = null)
    {
        ArgumentNullException.ThrowIfNull(make);
        var watch = Stopwatch.StartNew();
        var (count, accepted, most) = (LongTests.Wanted ? longer : ordinary, 0, 0L);
        foreach (var seed in Enumerable.Range(FirstSeed(), count))
        {
            var input = make(new Random(seed));
            var bound = mostBytes?.Invoke(input.Length) ?? long.MaxValue;
            var (isAccepted, allocated) = Try(seed, input, read);
            if (allocated > bound)
            {
                // The first to be read pays for what a process allocates once.
                (isAccepted, allocated) = Try(seed, input, read);
            }

            accepted += isAccepted ? 1 : 0;
            most = Math.Max(most, allocated);
            if (allocated > bound)
            {
                throw new FuzzException(Words(seed, input, $"allocated {allocated} bytes"), null);
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture, $"{count} inputs, of which {accepted} were accepted; most allocated for one {most} bytes; {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static int FirstSeed() => int.TryParse(Environment.GetEnvironmentVariable("CRISISREVIEW_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 0;

    private static (bool IsAccepted, long Allocated) Try(int seed, byte[] input, Func<byte[], bool> read)
    {
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            return (read(input), GC.GetAllocatedBytesForCurrentThread() - before);
        }
        catch (Exception fault)
        {
            throw new FuzzException(Words(seed, input, $"threw {fault.GetType().Name}: {fault.Message}"), fault);
        }
    }

    private static string Words(int seed, byte[] input, string what) => string.Create(
        CultureInfo.InvariantCulture, $"Seed {seed}, {input.Length} bytes, {what}\n{Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(input.Length, ShownBytes)))}");
}
