using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Policies;

/// <summary>Factor on the default rate by credit grade.</summary>
public sealed record GradeMultipliers(decimal A = 0.5m, decimal B = 0.75m, decimal C = 1m, decimal D = 2m, decimal E = 4m)
{
    public decimal Of(CreditGrade grade) => grade switch
    {
        CreditGrade.A => A,
        CreditGrade.B => B,
        CreditGrade.C => C,
        CreditGrade.D => D,
        CreditGrade.E => E,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Not a credit grade."),
    };
}
