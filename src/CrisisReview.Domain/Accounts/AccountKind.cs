namespace CrisisReview.Domain.Accounts;

/// <summary>External customers bring revenue; internal ones are cost driven and take no part in ranks and portfolio loss.</summary>
public enum AccountKind
{
    External,
    Internal,
}
