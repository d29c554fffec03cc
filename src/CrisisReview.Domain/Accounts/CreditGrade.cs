namespace CrisisReview.Domain.Accounts;

/// <summary>Credit standing, A the best.</summary>
public enum CreditGrade
{
    A,
    B,
    C,
    D,
    E,
}
