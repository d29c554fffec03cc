using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Reviews;

namespace CrisisReview.Functions.Identity;

/// <summary>Who asks. Only the two ways to make one decide what he may see.</summary>
internal sealed record Caller
{
    private Caller(string name, bool isPerson, Executive? executive) => (Name, IsPerson, Executive) = (name, isPerson, executive);

    /// <summary>As the audit names him.</summary>
    public string Name { get; }

    /// <summary>True where somebody signed in; false for a program.</summary>
    public bool IsPerson { get; }

    /// <summary>Which of the book's executives he is; null: management.</summary>
    public Executive? Executive { get; }

    public CallerRole Role => Executive is null ? CallerRole.Management : CallerRole.Executive;

    public AccountScope Scope => Executive is null ? AccountScope.All : AccountScope.Of(Executive.ExecutiveId);

    /// <summary>The name to show to people.</summary>
    public string ShownName => Executive?.Name ?? Name;

    public ReviewAuthor Author => new(Name, IsPerson ? ShownName : null);

    public static Caller Management(string name, bool isPerson) => new(name, isPerson, executive: null);

    public static Caller Of(Executive executive, string name) => new(name, isPerson: true, executive);
}
