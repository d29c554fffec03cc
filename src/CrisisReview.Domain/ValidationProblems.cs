namespace CrisisReview.Domain;

/// <summary>Collects every fault of a document.</summary>
internal sealed class ValidationProblems
{
    private readonly List<ValidationProblem> _found = [];

    public IReadOnlyList<ValidationProblem> Found => _found;

    public void Add(string pointer, string problem) => _found.Add(new(pointer, problem));

    /// <summary>Adds a fault where <paramref name="problem"/> is not null.</summary>
    public void AddIfAny(string pointer, string? problem)
    {
        if (problem is not null)
        {
            Add(pointer, problem);
        }
    }

    public void Require(bool satisfied, string pointer, string problem) => AddIfAny(pointer, satisfied ? null : problem);

    public void RequireText(string? text, string pointer, int maximumLength) => AddIfAny(pointer, text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "is empty",
        { Length: var length } when length > maximumLength => $"is longer than {maximumLength} characters",
        _ => null,
    });

    public void RequireRange(decimal value, decimal minimum, decimal maximum, string pointer) =>
        AddIfAny(pointer, Numbers.FaultOf(value, minimum, maximum));
}
