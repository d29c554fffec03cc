using CrisisReview.Domain.Scenarios;
using CrisisReview.Pipeline.Policies;

namespace CrisisReview.Pipeline.Scenarios;

/// <summary>The library's scenarios and the company's own. The library's cannot be changed, only copied under another id.</summary>
public sealed class ScenarioCatalogue(IScenarioStore own, IPolicyStore policies)
{
    public async Task<IReadOnlyList<Scenario>> ListAsync(CancellationToken cancellation) =>
        [.. ScenarioLibrary.All, .. (await own.ListAsync(cancellation)).OrderBy(s => s.Id)];

    public static bool IsInLibrary(ScenarioId id) => ScenarioLibrary.Find(id) is not null;

    /// <exception cref="NotFoundException">There is no such scenario.</exception>
    public async Task<Scenario> GetAsync(ScenarioId id, CancellationToken cancellation) =>
        ScenarioLibrary.Find(id) ?? await own.FindAsync(id, cancellation)
        ?? throw new NotFoundException($"There is no scenario '{id}'. GET /api/scenarios lists those there are.");

    public async Task PutAsync(ScenarioId id, Scenario scenario, CancellationToken cancellation)
    {
        RefuseLibrary(id);
        if (scenario.Id != id)
        {
            throw new InvalidRequestException("/id", $"must be '{id}', as in the address; was '{scenario.Id}'.");
        }

        RefuseFaults(scenario, "");
        await own.PutAsync(scenario, cancellation);
    }

    /// <exception cref="ConflictException">It belongs to the library, or the quarterly review runs it.</exception>
    public async Task RemoveAsync(ScenarioId id, CancellationToken cancellation)
    {
        RefuseLibrary(id);
        if ((await policies.CurrentAsync(cancellation)).StandingScenarios.Contains(id))
        {
            throw new ConflictException($"The quarterly review runs '{id}'. Take it out of the policy's standingScenarios first.");
        }

        if (!await own.RemoveAsync(id, cancellation))
        {
            throw new NotFoundException($"There is no scenario '{id}'. GET /api/scenarios lists those there are.");
        }
    }

    /// <exception cref="InvalidRequestException">The scenario has faults; all are named, their pointers below <paramref name="at"/>.</exception>
    public static void RefuseFaults(Scenario scenario, string at)
    {
        var faults = ScenarioValidator.Validate(scenario);
        if (faults.Count > 0)
        {
            throw new InvalidRequestException([.. faults.Select(fault => fault with { Pointer = at + fault.Pointer })]);
        }
    }

    private static void RefuseLibrary(ScenarioId id)
    {
        if (IsInLibrary(id))
        {
            throw new ConflictException($"'{id}' belongs to the library, which does not change. Copy it under another id and change the copy.");
        }
    }
}
