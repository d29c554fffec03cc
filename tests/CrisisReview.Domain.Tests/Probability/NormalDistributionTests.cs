using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Tests.Probability;

public sealed class NormalDistributionTests
{
    /// <summary>Phi(x) of M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), table 26.1, to 15 decimals.</summary>
    [Theory]
    [InlineData(0.0, 0.500000000000000)]
    [InlineData(0.5, 0.691462461274013)]
    [InlineData(1.0, 0.841344746068543)]
    [InlineData(1.5, 0.933192798731142)]
    [InlineData(2.0, 0.977249868051821)]
    [InlineData(2.5, 0.993790334674224)]
    [InlineData(3.0, 0.998650101968370)]
    public void Phi_is_that_of_the_tables(double x, double expected)
    {
        Assert.Equal(expected, NormalDistribution.Cumulative(x), 5.1e-16 + 1e-15);
        Assert.Equal(1.0 - expected, NormalDistribution.Cumulative(-x), 5.1e-16 + 1e-15);
    }

    /// <summary>1 - Phi(x) by its continued fraction (Abramowitz and Stegun, 26.2.14) in 60 decimal digits.</summary>
    [Theory]
    [InlineData(5.0, 2.86651571879193911674e-7)]
    [InlineData(6.0, 9.86587645037698140701e-10)]
    [InlineData(8.0, 6.22096057427178412352e-16)]
    [InlineData(10.0, 7.61985302416052606597e-24)]
    [InlineData(20.0, 2.75362411860623369508e-89)]
    [InlineData(37.0, 5.72557122252457682268e-300)]
    public void Far_tails_keep_their_digits(double x, double expected) =>
        Assert.Equal(1.0, NormalDistribution.Cumulative(-x) / expected, 1e-14);

    /// <summary>The check values of algorithm AS 241 (Wichura, 1988) and common percentage points.</summary>
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(0.999, 3.090232306167813)]
    public void Percentage_points_are_those_of_the_algorithm(double p, double expected) =>
        Assert.Equal(expected, NormalDistribution.Quantile(p), 2e-14);

    [Fact]
    public void The_inverse_undoes_Phi()
    {
        for (var x = -8.0; x <= 5.0; x += 0.0371)
        {
            Assert.Equal(x, NormalDistribution.Quantile(NormalDistribution.Cumulative(x)), 1e-9);
        }
    }

    [Fact]
    public void Phi_never_falls()
    {
        var previous = 0.0;
        for (var x = -40.0; x <= 40.0; x += 1.0 / 512)
        {
            var next = NormalDistribution.Cumulative(x);
            Assert.True(next >= previous, $"Phi falls at {x}.");
            previous = next;
        }

        Assert.Equal(1.0, previous);
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-39.0, 0.0)]
    [InlineData(39.0, 1.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    public void Phi_ends_at_zero_and_one(double x, double expected) => Assert.Equal(expected, NormalDistribution.Cumulative(x));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Only_probabilities_strictly_between_zero_and_one_have_a_percentage_point(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(p));

    [Fact]
    public void Nothing_has_no_probability() => Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Cumulative(double.NaN));
}
