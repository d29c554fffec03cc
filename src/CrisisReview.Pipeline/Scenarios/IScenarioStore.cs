using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Pipeline.Scenarios;

/// <summary>The company's own scenarios, beside the library.</summary>
public interface IScenarioStore
{
    Task<Scenario?> FindAsync(ScenarioId id, CancellationToken cancellation);

    Task<IReadOnlyList<Scenario>> ListAsync(CancellationToken cancellation);

    Task PutAsync(Scenario scenario, CancellationToken cancellation);

    /// <summary>False where there was none.</summary>
    Task<bool> RemoveAsync(ScenarioId id, CancellationToken cancellation);
}
