using CrisisReview.Domain.Ranking;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Pipeline.Questions;

/// <summary>Computes in memory, and at once, what a run would find. Nothing is stored.</summary>
public sealed class AskWhatIf(BookAtHand book, ScenarioCatalogue scenarios, IPolicyStore policies, PipelineOptions options)
{
    /// <exception cref="InvalidRequestException">The request has faults, all of which are named, or asks for more paths than are simulated at once for such a book.</exception>
    /// <exception cref="NotFoundException">The scenario does not exist.</exception>
    /// <exception cref="ConflictException">The book is too large, or cannot be assessed as it is.</exception>
    /// <exception cref="BookBusyException">An import was being written all the while.</exception>
    public async Task<WhatIfAnswer> AskAsync(WhatIfRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        RefuseFaults(request);
        var asked = await request.Question.ResolveAsync(scenarios, policies, now, cancellation);
        var prepared = await book.GetAsync(asked.Policy, cancellation);
        QuestionSize.RefuseBeyond(options.MostAccountPathsAtOnce, prepared.Profiles.Count, asked.Simulation.Paths);
        var ranking = WholeBook.Rank(asked, prepared.Profiles, options.Threads, cancellation);
        var rows = ranking.Rows.OrderBy(row => row.ExposureRank).Take(request.Top).ToList();
        return new(asked, prepared.Version, prepared.Profiles.Count, ranking.Summary, rows, ranking.Rows.Count);
    }

    private static void RefuseFaults(WhatIfRequest request)
    {
        var faults = request.Question.Faults().ToList();
        if (request.Top is < 1 or > Paging.MaximumTop)
        {
            faults.Add(new("/top", $"must be a whole number from 1 to {Paging.MaximumTop}, was {request.Top}."));
        }

        InvalidRequestException.ThrowIfAny(faults);
    }
}
