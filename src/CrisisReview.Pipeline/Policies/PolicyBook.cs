using CrisisReview.Domain;
using CrisisReview.Domain.Policies;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Pipeline.Policies;

/// <summary>Reads and changes the policy; every change is a new version.</summary>
public sealed class PolicyBook(IPolicyStore policies, ScenarioCatalogue scenarios)
{
    public Task<Policy> CurrentAsync(CancellationToken cancellation) => policies.CurrentAsync(cancellation);

    /// <summary>Stores <paramref name="policy"/> as the next version, whatever version it names; equal rules are no new version.</summary>
    /// <exception cref="InvalidRequestException">The policy has faults; all are named.</exception>
    public async Task<Policy> ReplaceAsync(Policy policy, CancellationToken cancellation)
    {
        var faults = PolicyValidator.Validate(policy).Concat(await UnknownScenariosAsync(policy, cancellation)).ToList();
        if (faults.Count > 0)
        {
            throw new InvalidRequestException(faults);
        }

        var current = await policies.CurrentAsync(cancellation);
        if (PolicyText.Of(policy with { Version = current.Version }) == PolicyText.Of(current))
        {
            return current;
        }

        var next = policy with { Version = current.Version + 1 };
        return await policies.AddAsync(next, cancellation)
            ? next
            : throw new ConflictException("Somebody else changed the policy at the same time. Read it again and repeat the change.");
    }

    private async Task<IReadOnlyList<ValidationProblem>> UnknownScenariosAsync(Policy policy, CancellationToken cancellation)
    {
        var known = (await scenarios.ListAsync(cancellation)).Select(s => s.Id).ToHashSet();
        return [.. policy.StandingScenarios.Index().Where(entry => !known.Contains(entry.Item)).Select(entry =>
            new ValidationProblem($"/standingScenarios/{entry.Index}", $"names the scenario '{entry.Item}', which does not exist. GET /api/scenarios lists those there are."))];
    }
}
