namespace CrisisReview.Local.Sample;

/// <summary>A fixed permutation of 0 to <paramref name="count"/> - 1 that needs no memory: index x step + start, modulo count,
/// with a step near the golden section and without a common divisor with the count.</summary>
internal sealed class Shuffle(int count, int start)
{
    private readonly int _step = StepFor(count);

    public int this[int index] => (int)((((long)index * _step) + start) % count);

    private static int StepFor(int count)
    {
        var step = Math.Max(1, (int)(count * 618L / 1000));
        while (GreatestCommonDivisor(step, count) != 1)
        {
            step++;
        }

        return step;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
