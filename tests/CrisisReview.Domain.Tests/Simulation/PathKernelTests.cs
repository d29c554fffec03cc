using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

/// <summary>The vector forms against the scalar one, piece by piece.</summary>
public sealed class PathKernelTests
{
    private static readonly PathKernel Definition = PathKernel.Of(KernelForm.Scalar);

    public static TheoryData<KernelForm> VectorForms =>
        [.. Enum.GetValues<KernelForm>().Where(form => form != KernelForm.Scalar && PathKernel.Supports(form))];

    [Theory]
    [MemberData(nameof(VectorForms))]
    public void Draws_are_the_same_bits(KernelForm form)
    {
        var schedule = new PhiloxSchedule(unchecked((long)0xFEDC_BA98_7654_3210));
        ulong[] counters = [.. Enumerable.Range(0, 64).Select(i => i < 40 ? (ulong)i : uint.MaxValue - (ulong)i)];
        var (expected, actual) = (new ulong[128], new ulong[128]);
        foreach (var name in (ulong[])[0, 1, ulong.MaxValue, StableHash.Of("A1"), StableHash.Of("Retail")])
        {
            Definition.Draw(schedule, RandomUse.SectorFactor, name, counters, expected);
            PathKernel.Of(form).Draw(schedule, RandomUse.SectorFactor, name, counters, actual);
            Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [MemberData(nameof(VectorForms))]
    public void Normals_are_the_same_bits(KernelForm form)
    {
        var random = new Random(11);
        var words = new ulong[200_000];
        for (var i = 0; i < words.Length; i++)
        {
            // Every other word far out in a tail.
            words[i] = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)) >> (i % 2 == 0 ? 0 : random.Next(52));
            words[i] = i % 4 == 3 ? ~words[i] : words[i];
        }

        (words[0], words[1], words[2], words[3]) = (0, ulong.MaxValue, 1UL << 63, (1UL << 63) - 1);
        var (expected, actual) = (new double[words.Length], new double[words.Length]);
        Definition.Normals(words, expected);
        PathKernel.Of(form).Normals(words, actual);
        Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), actual.Select(BitConverter.DoubleToInt64Bits));
        Assert.InRange(expected[0], -8.21, -8.2);
    }

    /// <summary>Every argument from 2^-7 to 8, of both signs, and every 1024th below. Half a step less this is left for rounding A, B and Z, which
    /// at the largest loading takes less than 0.2 of a step (see <see cref="Thresholds_bracket_Phi_for_every_loading"/>).</summary>
    [Fact]
    public void Phi_in_single_precision_errs_by_less_than_three_tenths_of_a_step()
    {
        const int First = 120 << 23;
        const int Last = 130 << 23;
        const int Parts = 160;
        var worst = new double[Parts + 1];
        Parallel.For(0, Parts, part => worst[part] = SinglePhiError.Worst(First + ((Last - First) / Parts * part), First + ((Last - First) / Parts * (part + 1)), 1));
        worst[Parts] = SinglePhiError.Worst(0, First, 1024);
        Assert.InRange(worst.Max(), 0.05, 0.30);
    }

    [Theory]
    [InlineData(KernelForm.Scalar)]
    [InlineData(KernelForm.Avx2)]
    [InlineData(KernelForm.Avx512)]
    public void Thresholds_bracket_Phi_for_every_loading(KernelForm form)
    {
        if (!PathKernel.Supports(form))
        {
            return;
        }

        var random = new Random(5);
        var factors = Enumerable.Range(0, 4096).Select(_ => (random.NextDouble() - 0.5) * 23.0).ToArray();
        var thresholds = new ushort[factors.Length];
        foreach (var loading in (decimal[])[0m, 0.05m, 0.2m, 0.5m, 0.8m, FactorModel.LargestLoading])
        {
            foreach (var probability in (double[])[1e-15, 1e-9, 1e-5, 0.001, 0.05, 0.3, 0.5, 0.7, 0.99, 0.99999, 1.0 - 1e-12])
            {
                var failureClass = FailureClass.Of(probability, loading);
                PathKernel.Of(form).Thresholds(failureClass, factors, Array.ConvertAll(factors, factor => (float)factor), thresholds);
                for (var i = 0; i < factors.Length; i++)
                {
                    var exact = failureClass.Threshold(factors[i]) * 65_536.0;
                    Assert.True(thresholds[i] <= exact && exact <= thresholds[i] + 2.0, $"{thresholds[i]} does not bracket {exact}.");
                }
            }
        }
    }
}
