namespace CrisisReview.Local.Sample;

/// <summary>A fixed permutation of 0 to <paramref name="count"/> - 1 that needs no memory: index x step + start, modulo count. The step is
/// the first from <paramref name="stepThousandths"/> of the count on without a common divisor with it; two shuffles of one book
/// need different steps, or their orders follow each other.</summary>
internal sealed class Shuffle(int count, int stepThousandths, int start)
{
    private readonly int _step = StepFor(count, stepThousandths);

    public int this[int index] => (int)((((long)index * _step) + start) % count);

    private static int StepFor(int count, int thousandths)
    {
        var step = Math.Max(1, (int)((long)count * thousandths / 1000));
        while (GreatestCommonDivisor(step, count) != 1)
        {
            step++;
        }

        return step;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
