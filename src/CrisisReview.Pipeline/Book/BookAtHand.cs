using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Pipeline.Book;

/// <summary>A small book in memory, for questions that are answered at once: read when the first asks, kept until the book or the policy has another version.
/// One version is kept. While an import is being written, what is known of the version before still answers.</summary>
public sealed class BookAtHand(IBookStore book, ProfileReader reader, BookAtRest rest, IBookStateStore states, PipelineOptions options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private Known? _known;

    /// <exception cref="ConflictException">The book is too large, or cannot be assessed as it is.</exception>
    /// <exception cref="BookBusyException">An import was being written all the while.</exception>
    public async Task<PreparedBook> GetAsync(Policy policy, CancellationToken cancellation)
    {
        var known = await FindAsync(policy, cancellation) ?? await ReadOnceAsync(policy, cancellation);
        return known.Book ?? throw new ConflictException(known.Refusal!);
    }

    public void Dispose() => _one.Dispose();

    private async Task<Known?> FindAsync(Policy policy, CancellationToken cancellation)
    {
        var version = (await states.ReadAsync(cancellation)).Value.Version;
        return Volatile.Read(ref _known) is { } known && (known.BookVersion, known.PolicyVersion) == (version, policy.Version) ? known : null;
    }

    /// <summary>One reads, those who ask meanwhile wait for it.</summary>
    private async Task<Known> ReadOnceAsync(Policy policy, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var known = await FindAsync(policy, cancellation) ?? await rest.ReadAsync(state => ReadAsync(state.Version, policy, cancellation), cancellation);
            Volatile.Write(ref _known, known);
            return known;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Known> ReadAsync(long version, Policy policy, CancellationToken cancellation)
    {
        if (await IsTooLargeAsync(cancellation))
        {
            return new(version, policy.Version, null, $"The book has more than {options.MostAccountsAtOnce} accounts, too many for an answer at once. "
                + "Start a run with POST /api/scenario-runs, which takes any number.");
        }

        try
        {
            return new(version, policy.Version, new(version, await ReadProfilesAsync(policy, cancellation)), null);
        }
        catch (UnusableBookException fault)
        {
            return new(version, policy.Version, null, $"{fault.Message}, then ask again.");
        }
    }

    /// <summary>Counts accounts without their items, and stops at one too many.</summary>
    private async Task<bool> IsTooLargeAsync(CancellationToken cancellation) =>
        await book.ReadAccountsAsync(cancellation).Take(options.MostAccountsAtOnce + 1).CountAsync(cancellation) > options.MostAccountsAtOnce;

    private async Task<IReadOnlyList<AccountProfile>> ReadProfilesAsync(Policy policy, CancellationToken cancellation)
    {
        var reporting = new ReportingBook(policy, await book.ReadExecutivesAsync(cancellation));
        var profiles = await reader.ReadAllAsync(cancellation).Select(reporting.Of).ToListAsync(cancellation);
        ReportingBook.RefuseEmpty(profiles.Count);
        return profiles;
    }

    // One reference, so that requests side by side never see the version of one reading with the accounts of another. Either a book or a refusal.
    private sealed record Known(long BookVersion, int PolicyVersion, PreparedBook? Book, string? Refusal);
}
