using CrisisReview.Domain.Policies;

namespace CrisisReview.Pipeline.Policies;

/// <summary>All versions of the policy. Before the first is stored, the defaults are version 1.</summary>
public interface IPolicyStore
{
    Task<Policy> CurrentAsync(CancellationToken cancellation);

    /// <summary>False where that version is stored already.</summary>
    Task<bool> AddAsync(Policy policy, CancellationToken cancellation);
}
