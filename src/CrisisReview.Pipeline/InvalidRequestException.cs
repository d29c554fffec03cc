using CrisisReview.Domain;

namespace CrisisReview.Pipeline;

/// <summary>What was asked cannot be done as it was asked; each problem says where and how to mend it.</summary>
public sealed class InvalidRequestException(IReadOnlyList<ValidationProblem> problems) : Exception(string.Join(' ', problems.Select(p => $"{p.Pointer}: {p.Problem}")))
{
    public InvalidRequestException(string pointer, string problem)
        : this([new ValidationProblem(pointer, problem)])
    {
    }

    public IReadOnlyList<ValidationProblem> Problems { get; } = problems;

    /// <exception cref="InvalidRequestException">There is a problem.</exception>
    public static void ThrowIfAny(IReadOnlyList<ValidationProblem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }
    }
}
