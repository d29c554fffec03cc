namespace CrisisReview.Domain.Policies;

/// <summary>Says everything that is wrong with the policy's part on placement.</summary>
public static class PlacementPolicyValidator
{
    private const int LargestMostKeyAccounts = 1000;
    private const decimal LargestMoveReluctance = 10m;

    /// <summary>Empty where key accounts can be placed by the policy, whose own place in the document is <paramref name="pointer"/>.</summary>
    public static IReadOnlyList<ValidationProblem> Validate(PlacementPolicy policy, string pointer = "/placement")
    {
        var problems = new ValidationProblems();
        problems.RequireRange(policy.MostKeyAccounts, 1, LargestMostKeyAccounts, $"{pointer}/mostKeyAccounts");
        problems.RequireRange(policy.MoveReluctance, 0m, LargestMoveReluctance, $"{pointer}/moveReluctance");
        return problems.Found;
    }
}
