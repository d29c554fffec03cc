namespace CrisisReview.Pipeline.Reviews;

/// <summary>Who sends a review.</summary>
/// <param name="Caller">As the audit names him.</param>
/// <param name="Person">The name of the person who is signed in and so is the author; null: a program, which must say who visited.</param>
public sealed record ReviewAuthor(string Caller, string? Person)
{
    /// <summary>The author of <paramref name="request"/>.</summary>
    /// <exception cref="InvalidRequestException">A program does not say who visited, or a person names somebody else.</exception>
    public string Of(ReviewRequest request) => (Person, request.ReviewedBy) switch
    {
        (null, { } named) => named,
        (null, null) => throw new InvalidRequestException("/reviewedBy", "is required where no person is signed in: the name of whoever visited the customer."),
        ({ } person, { } named) when named != person => throw new InvalidRequestException("/reviewedBy", $"must be left out: whoever is signed in is the author, and that is {person}"),
        ({ } person, _) => person,
    };
}
