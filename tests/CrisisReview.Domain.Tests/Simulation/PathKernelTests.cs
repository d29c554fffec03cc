using CrisisReview.Domain.Probability;
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

    /// <summary>Of lists in which a counter serves one path, all of its paths, and any number.</summary>
    [Theory]
    [MemberData(nameof(VectorForms))]
    public void Uniforms_of_lists_are_the_same_bits(KernelForm form)
    {
        var schedule = new PhiloxSchedule(7);
        var book = TestBook.Of(20);
        var slice = BatchLayout.Of(book, new FactorModel(0.2m, 0.5m), schedule).Sectors[0].Slices[0];
        var random = new Random(3);
        foreach (var paths in (IEnumerable<int>[])[Enumerable.Range(0, 40).Select(i => i * 311), Enumerable.Range(500, PathBlock.Size), Enumerable.Range(0, 5_000).Where(_ => random.Next(6) == 0)])
        {
            var block = PathBlock.OfList([.. paths.Take(PathBlock.Size).OrderBy(CounterLayout.Ability.OrderOf)]);
            var (expected, actual) = (new BlockScratch(), new BlockScratch());
            for (var account = 0; account < slice.Accounts.Length; account++)
            {
                Definition.Uniforms(schedule, slice, account, block, expected.Words, expected.Uniforms);
                PathKernel.Of(form).Uniforms(schedule, slice, account, block, actual.Words, actual.Uniforms);
                Assert.True(expected.Uniforms[..block.Count].SequenceEqual(actual.Uniforms[..block.Count]));
            }
        }
    }

    [Fact]
    public void A_list_that_is_not_in_the_order_of_its_counters_is_refused() =>
        Assert.Contains("order of their counters", Assert.Throws<ArgumentException>(() => PathBlock.OfList([0, .. Enumerable.Range(64, 64)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Economies_are_ordered_by_their_first_bits_and_otherwise_stay()
    {
        var random = new Random(8);
        var words = Enumerable.Range(0, 1_000).Select(i => i % 10 == 0 ? 0UL : i % 10 == 1 ? ulong.MaxValue - (ulong)i : (ulong)random.NextInt64(long.MinValue, long.MaxValue)).ToArray();
        var ordered = new ulong[words.Length];
        FirstBits.Order(words, ordered);
        Assert.Equal(words.OrderBy(word => word >> 56), ordered);
    }

    /// <summary>Half of what a factor may err is left for putting two normals together.</summary>
    [Theory]
    [MemberData(nameof(VectorForms))]
    public void Normals_in_single_precision_are_near_the_definition(KernelForm form)
    {
        const int Stride = 1001;
        var random = new Random(11);
        var words = new ulong[4_290_560];
        for (var i = 0; i < words.Length; i++)
        {
            // Every thousandth upper half, and among them words far out in a tail.
            words[i] = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)) >> random.Next(64);
            words[i] = i % 8 == 3 ? ~words[i] : i % 8 == 5 ? words[i] : ((ulong)i * Stride << 32) | (uint)random.Next();
        }

        (words[0], words[1], words[2], words[3]) = (0, ulong.MaxValue, 1UL << 63, (1UL << 63) - 1);
        var normals = new float[words.Length];
        PathKernel.Of(form).Normals(words, normals);
        var worst = words.AsParallel().Select((word, i) => (Math.Abs(normals[i] - NormalDistribution.Quantile(ScalarKernel.Uniform(word))), word)).Max();
        Assert.InRange(worst.Item1, 0.0, 0.5 * FactorDraw.SingleError);
        Assert.InRange(normals[0], -8.21, -8.2);
        Assert.Equal(-normals[0], normals[1]);
    }

    [Theory]
    [MemberData(nameof(VectorForms))]
    [InlineData(KernelForm.Scalar)]
    public void Factors_in_single_precision_are_near_the_definition(KernelForm form)
    {
        var schedule = new PhiloxSchedule(3);
        var scratch = new BlockScratch();
        foreach (var sampling in Enum.GetValues<Sampling>())
        {
            var settings = new SimulationSettings { Paths = 20_000, Sampling = sampling };
            var draw = new FactorDraw(PathKernel.Of(form), schedule, settings, 0.3m);
            foreach (var block in (PathBlock[])[PathBlock.OfRange(7, settings.Paths, new()), PathBlock.OfRange(19, settings.Paths, new()), PathBlock.OfList([.. Enumerable.Range(0, 400).Select(i => i * 49).OrderBy(CounterLayout.Ability.OrderOf)])])
            {
                draw.Global(block, scratch, scratch.Global[..block.Places]);
                draw.Sector(42, block, scratch, scratch.Global);
                for (var place = 0; place < block.Count; place++)
                {
                    Assert.InRange(scratch.Factors[place] - draw.Of(42, block.PathAt(place), scratch), -FactorDraw.SingleError, FactorDraw.SingleError);
                }
            }
        }
    }

    [Fact]
    public void What_single_precision_tells_is_what_the_definition_tells()
    {
        var random = new Random(9);
        var (told, open) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            var failureClass = FailureClass.Of(0.001 + (0.998 * random.NextDouble()), i % 2 == 0 ? 0.2m : FactorModel.LargestLoading);
            var factor = (random.NextDouble() - 0.5) * 8.0;
            var error = (random.Next(2) == 0 ? 0.9 : -0.9) * FactorDraw.SingleError;
            var near = (failureClass.Threshold(factor) + ((random.NextDouble() - 0.5) * Math.Pow(10.0, -4.0 - random.Next(6)))) * (1L << 48);
            var uniform = (ulong)Math.Clamp(near, 0.0, (1L << 48) - 1.0);
            var fails = failureClass.Fails(uniform, (float)(factor + error));
            (told, open) = fails is null ? (told, open + 1) : (told + 1, open);
            Assert.True(fails is null || fails == failureClass.Fails(uniform, factor));
        }

        Assert.InRange(told, 20_000, 80_000);
        Assert.InRange(open, 20_000, 80_000);
    }

    /// <summary>Every argument from 2^-7 to 8, of both signs, and every 1024th below. Half a step less this is left for rounding A, B and Z, which
    /// at the largest loading takes less than a quarter of a step (see <see cref="Thresholds_bracket_Phi_for_every_loading"/>).</summary>
    [Fact]
    public void Phi_in_single_precision_errs_by_less_than_a_quarter_of_a_step()
    {
        const int First = 120 << 23;
        const int Last = 130 << 23;
        const int Parts = 160;
        var worst = new double[Parts + 1];
        Parallel.For(0, Parts, part => worst[part] = SinglePhiError.Worst(First + ((Last - First) / Parts * part), First + ((Last - First) / Parts * (part + 1)), 1));
        worst[Parts] = SinglePhiError.Worst(0, First, 1024);
        Assert.InRange(worst.Max(), 0.05, 0.25);
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

        var kernel = PathKernel.Of(form);
        var random = new Random(5);
        foreach (var loading in (decimal[])[0m, 0.05m, 0.2m, 0.5m, 0.8m, FactorModel.LargestLoading])
        {
            var classes = ((double[])[1e-15, 1e-9, 1e-5, 0.001, 0.05, 0.05000001, 0.3, 0.5, 0.7, 0.99, 0.99999, 1.0 - 1e-12]).Select(probability => FailureClass.Of(probability, loading)).ToArray();
            for (var tile = 0; tile < 64; tile++)
            {
                var factors = Enumerable.Range(0, PathKernel.Tile).Select(_ => (random.NextDouble() - 0.5) * 23.0).ToArray();
                var errors = factors.Select(_ => (random.Next(2) == 0 ? 1.0 : -1.0) * FactorDraw.SingleError).ToArray();
                var thresholds = new ushort[classes.Length * PathKernel.Tile];
                kernel.Thresholds(classes, [.. factors.Zip(errors, (factor, error) => (float)(factor + error))], thresholds);
                for (var i = 0; i < thresholds.Length; i++)
                {
                    var exact = classes[i / PathKernel.Tile].Threshold(factors[i % PathKernel.Tile]) * 65_536.0;
                    Assert.True(thresholds[i] <= exact && exact <= thresholds[i] + 2.0, $"{thresholds[i]} does not bracket {exact}.");
                    Assert.True(form != KernelForm.Avx512 || i < PathKernel.Tile || thresholds[i] >= thresholds[i - PathKernel.Tile], "Thresholds fall from a class to the next, so that no search would find them.");
                }
            }
        }
    }

    /// <summary>Where Phi rises fastest and A and B Z, which are largest at the largest loading, almost cancel, so that their rounding counts most.</summary>
    [Theory]
    [InlineData(KernelForm.Scalar)]
    [InlineData(KernelForm.Avx2)]
    [InlineData(KernelForm.Avx512)]
    public void Thresholds_bracket_Phi_where_A_and_B_Z_cancel(KernelForm form)
    {
        if (!PathKernel.Supports(form))
        {
            return;
        }

        var kernel = PathKernel.Of(form);
        var random = new Random(9);
        foreach (var loading in (decimal[])[0.2m, 0.5m, FactorModel.LargestLoading])
        {
            var b = FailureClass.Of(0.5, loading).B;
            for (var tile = 0; tile < 2_000; tile++)
            {
                var failureClass = new FailureClass(-b * (random.NextDouble() - 0.5) * 17.0, b);
                var factors = Enumerable.Range(0, PathKernel.Tile).Select(_ => (((random.NextDouble() - 0.5) * 2.0) - failureClass.A) / b).ToArray();
                var error = (random.Next(2) == 0 ? 1.0 : -1.0) * FactorDraw.SingleError;
                var thresholds = new ushort[PathKernel.Tile];
                kernel.Thresholds([failureClass], [.. factors.Select(factor => (float)(factor + error))], thresholds);
                for (var i = 0; i < thresholds.Length; i++)
                {
                    var exact = failureClass.Threshold(factors[i]) * 65_536.0;
                    Assert.True(thresholds[i] <= exact && exact <= thresholds[i] + 2.0, $"{thresholds[i]} does not bracket {exact} at loading {loading}.");
                }
            }
        }
    }
}
