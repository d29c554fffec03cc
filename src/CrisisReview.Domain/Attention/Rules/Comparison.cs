namespace CrisisReview.Domain.Attention.Rules;

/// <summary>How two values are compared.</summary>
public enum Comparison
{
    Less,
    AtMost,
    Equal,
    NotEqual,
    AtLeast,
    More,
}
