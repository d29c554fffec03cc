using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Tests.Probability;

public sealed class TabulatedNormalTests
{
    [Fact]
    public void It_is_as_near_to_Phi_as_it_says()
    {
        var random = new Random(8);
        var worst = 0.0;
        for (var i = 0; i < 1_000_000; i++)
        {
            var x = (random.NextDouble() - 0.5) * 18.0;
            worst = Math.Max(worst, Math.Abs(TabulatedNormal.Cumulative(x) - NormalDistribution.Cumulative(x)));
        }

        Assert.InRange(worst, 1e-14, TabulatedNormal.MostError);
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(-1.0, 0.15865525393145705)] // M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), table 26.1
    [InlineData(1.5, 0.93319279873114191)]
    [InlineData(8.0, 1.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    public void Published_values(double x, double expected) => Assert.Equal(expected, TabulatedNormal.Cumulative(x), TabulatedNormal.MostError);
}
