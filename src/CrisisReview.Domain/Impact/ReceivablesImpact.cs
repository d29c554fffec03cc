using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Impact;

/// <summary>What a crisis does to open invoices: they are paid later and some are never paid.
/// <code>
/// q0 = min(1, rate(bucket before) * grade / LGD0)
/// q  = min(1, rate(bucket after) * grade * lossRateMultiplier / LGD0)
/// d  = b * collectionDelayDays / 365 * fundingRate - q0 * LGD0 * b
/// J  = LGD * b
/// </code>
/// b is the open balance, rate the policy's provision matrix, grade the credit grade's multiplier, LGD0 the policy's loss given default and
/// LGD the scenario's, or else LGD0. Example: 10 000 not yet due of a grade C account, delayed by 45 days (bucket 31-60) with multiplier 2.5 and LGD 0.60,
/// under the default policy: q0 = 0.003 / 0.45 = 0.006667, q = 0.036 * 2.5 / 0.45 = 0.2, d = 98.63 - 30 = 68.63, J = 6 000, expected loss 1 268.63.
/// </summary>
public sealed class ReceivablesImpact
{
    private static readonly int Grades = Enum.GetValues<CreditGrade>().Length;

    private readonly Policy _policy;
    private readonly string[] _names;
    private readonly string[] _references;
    private readonly decimal[] _unstressed;

    public ReceivablesImpact(Policy policy)
    {
        _policy = policy;
        var matrix = policy.ProvisionMatrix;
        _names = [.. Enumerable.Range(0, matrix.Buckets.Count).Select(matrix.NameOf)];
        _references = [.. from before in _names from after in _names select $"{before} > {after}"];
        _unstressed = [.. from bucket in Enumerable.Range(0, Buckets) from grade in Enum.GetValues<CreditGrade>() select DefaultProbability(bucket, grade, 1m)];
    }

    public int Buckets => _names.Length;

    public string NameOf(int bucket) => _names[bucket];

    /// <summary>Expected loss of <paramref name="balance"/> without a crisis: q0 * LGD0 * b.</summary>
    public Money BaseCreditLoss(Money balance, int bucket, CreditGrade grade) =>
        Unstressed(bucket, grade) * (_policy.LossGivenDefault * balance);

    /// <summary>The item of the balance that moves from bucket <paramref name="before"/> to <paramref name="after"/>.</summary>
    public ExposureItem Assess(Money balance, int before, int after, CreditGrade grade, ReceivablesShock shock) => new()
    {
        Lever = Lever.Receivables,
        Reference = _references[(before * Buckets) + after],
        CertainLoss = FundingCost.Of(balance, shock.CollectionDelayDays, _policy.FundingRate) - BaseCreditLoss(balance, before, grade),
        Jump = (shock.LossGivenDefault ?? _policy.LossGivenDefault) * balance,
        FailureProbability = DefaultProbability(after, grade, shock.LossRateMultiplier),
        UnstressedProbability = Unstressed(before, grade),
    };

    private decimal Unstressed(int bucket, CreditGrade grade) => _unstressed[(bucket * Grades) + (int)grade];

    private decimal DefaultProbability(int bucket, CreditGrade grade, decimal multiplier) =>
        Math.Min(1m, _policy.ProvisionMatrix.Buckets[bucket].DefaultRate * _policy.GradeMultipliers.Of(grade) * multiplier / _policy.LossGivenDefault);
}
