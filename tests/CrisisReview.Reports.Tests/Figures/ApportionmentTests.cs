using CrisisReview.Domain;
using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Figures;

using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Reports.Tests.Figures;

public class ApportionmentTests
{
    private static readonly Arbitrary<Money[]> Parts =
        Gen.Choose(-2_000_000, 2_000_000).Select(n => new Money(n / 1_337m)).ArrayOf().ToArbitrary();

    [Fact]
    public void Rounded_parts_add_up_to_the_rounded_total_and_none_is_a_whole_unit_off() =>
        Prop.ForAll(Parts, parts =>
        {
            foreach (var (unit, size) in new[] { (AmountUnit.Cents, 0.01m), (AmountUnit.Whole, 1m) })
            {
                var shown = unit.Rounded(parts);
                Assert.Equal(unit.Round(parts.Sum()), shown.Sum());
                Assert.All(parts.Zip(shown), p => Assert.True(Math.Abs(p.First.Amount - p.Second) < size));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_third_thrice_gives_its_missing_cent_to_the_first() =>
        Assert.Equal([0.34m, 0.33m, 0.33m], AmountUnit.Cents.Rounded([new(1m / 3), new(1m / 3), new(1m / 3)], 1m));

    [Fact]
    public void A_part_that_needs_no_rounding_is_not_changed() =>
        Assert.Equal([5m, 1m, 1m], AmountUnit.Whole.Rounded([new(5m), new(0.5m), new(0.9m)], 7m));

    [Fact]
    public void A_total_that_is_not_that_of_the_parts_is_refused()
    {
        Assert.Throws<ArgumentException>(() => AmountUnit.Cents.Rounded([new(1m), new(2m)], 3.01m));
        Assert.Throws<ArgumentException>(() => AmountUnit.Cents.Rounded([new(1m), new(2m)], 2.99m));
    }

    [Fact]
    public void Baseline_less_the_levers_is_stressed_to_the_last_digit() =>
        Prop.ForAll(Parts, parts =>
        {
            var at = (int i) => i < parts.Length ? parts[i] : Money.Zero;
            var loss = new LossByLever(at(0), at(1), at(2), at(3), at(4));
            var shown = ShownLoss.Of(at(5), loss, AmountUnit.Cents);
            Assert.Equal(shown.Stressed, shown.Baseline - Enum.GetValues<Lever>().Sum(l => shown.Levers[l]));
            Assert.True(Math.Abs(shown.Stressed - (at(5) - loss.Total).Amount) <= 0.01m);
        }).QuickCheckThrowOnFailure();
}
