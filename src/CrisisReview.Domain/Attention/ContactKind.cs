namespace CrisisReview.Domain.Attention;

/// <summary>How an account is met. In the order in which they get their dates.</summary>
public enum ContactKind
{
    Visit,

    /// <summary>A session in which ideas for the customer are worked out with it.</summary>
    IdeaSession,

    Call,

    /// <summary>By mail or on line; without hours it runs by itself.</summary>
    Online,
}
