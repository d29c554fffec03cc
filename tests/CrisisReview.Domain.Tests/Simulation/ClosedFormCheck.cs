using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

/// <summary>Simulates an account on paths of its own and holds its losses against the step function L(U) of its items, of which all is known without a simulation.</summary>
internal sealed class ClosedFormCheck
{
    public const int Paths = 20_000;

    private const decimal Share = 0.95m;
    private const double StandardErrors = 4.0;

    // Certain loss and jumps are each rounded to 1/10 000.
    private const double Rounding = 0.0002;

    private readonly AccountImpact _impact;
    private readonly double _mean;
    private readonly double _quantile;
    private readonly (decimal Loss, decimal Probability)[] _steps;

    public ClosedFormCheck(AssessedAccount account, CrisisCase asked)
    {
        var simulation = Portfolio.Of([account], asked.Policy, asked.Scenario, asked.Simulation with { Paths = Paths });
        _impact = account.Impact;
        var losses = simulation.Losses().Losses.ToArray();
        Array.Sort(losses);
        _mean = losses.Average() / LossUnits.PerCurrencyUnit;
        _quantile = (double)losses[(int)Math.Ceiling(Share * Paths) - 1] / LossUnits.PerCurrencyUnit;
        _steps = [.. Steps(account.Impact)];
    }

    /// <summary>The mean lies within four standard errors, as the steps give them, of the expected loss.</summary>
    public void CheckMean()
    {
        var expected = _impact.ExpectedLoss.Amount;
        Assert.Equal((double)expected, (double)_steps.Sum(step => step.Loss * step.Probability), 1e-6);
        var variance = _steps.Sum(step => (double)step.Probability * Math.Pow((double)(step.Loss - expected), 2.0));
        var allowed = (StandardErrors * Math.Sqrt(variance / Paths)) + Rounding;
        Assert.InRange(_mean - (double)expected, -allowed, allowed);
    }

    /// <summary>The 95 % quantile is the closed form's; where that lies within sampling error of a step, it is one of the values there.</summary>
    /// <returns>True where no step is near.</returns>
    public bool CheckQuantile()
    {
        var error = (decimal)(StandardErrors * Math.Sqrt((double)(Share * (1m - Share)) / Paths));
        var (low, high) = (Quantile(Share - error), Quantile(Share + error));
        Assert.InRange(_quantile, (double)low - Rounding, (double)high + Rounding);
        if (_impact.Items.All(item => item.Jump >= Money.Zero))
        {
            Assert.Equal(Quantile(Share), _impact.Loss95.Amount, 12);
        }

        return low == high;
    }

    /// <summary>The values that L(U) takes from no failure to all, and how probable each is.</summary>
    private static IEnumerable<(decimal Loss, decimal Probability)> Steps(AccountImpact impact)
    {
        var (loss, above) = (impact.Items.Sum(item => item.CertainLoss.Amount), 1m);
        foreach (var rung in impact.Items.GroupBy(item => item.FailureProbability).Where(rung => rung.Key > 0m).OrderByDescending(rung => rung.Key))
        {
            yield return (loss, above - rung.Key);
            (loss, above) = (loss + rung.Sum(item => item.Jump.Amount), rung.Key);
        }

        yield return (loss, above);
    }

    /// <summary>The smallest loss that is not passed with at least this probability.</summary>
    private decimal Quantile(decimal share)
    {
        var reached = 0m;
        return _steps.OrderBy(step => step.Loss).First(step => (reached += step.Probability) >= share).Loss;
    }
}
