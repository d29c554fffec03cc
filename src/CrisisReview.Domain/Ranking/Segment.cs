namespace CrisisReview.Domain.Ranking;

/// <summary>How an account is looked after: by whether it is key (it carries the company) and exposed (the crisis hurts there). In order of attention, most first.</summary>
public enum Segment
{
    /// <summary>Key and exposed.</summary>
    Protect,

    /// <summary>Key, not exposed.</summary>
    Grow,

    /// <summary>Exposed, not key.</summary>
    SecureCash,

    /// <summary>Neither.</summary>
    Automate,
}
