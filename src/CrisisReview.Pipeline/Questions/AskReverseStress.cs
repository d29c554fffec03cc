using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Pipeline.Questions;

/// <summary>Finds in memory, and at once, how many times as strong a scenario must be to reach a loss. Nothing is stored.</summary>
public sealed class AskReverseStress(BookAtHand book, ScenarioCatalogue scenarios, IPolicyStore policies, PipelineOptions options)
{
    /// <exception cref="InvalidRequestException">The request has faults, all of which are named, or asks for more paths than are simulated at once for such a book.</exception>
    /// <exception cref="NotFoundException">The scenario does not exist.</exception>
    /// <exception cref="ConflictException">The book is too large, or cannot be assessed as it is.</exception>
    /// <exception cref="BookBusyException">An import was being written all the while.</exception>
    public async Task<ReverseStressFinding> AskAsync(ReverseStressRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        InvalidRequestException.ThrowIfAny([.. request.Question.Faults(), .. request.Target.Faults()]);
        var asked = await request.Question.ResolveAsync(scenarios, policies, now, cancellation);
        var prepared = await book.GetAsync(asked.Policy, cancellation);
        QuestionSize.RefuseBeyond(options.MostAccountPathsAtOnce, prepared.Profiles.Count, asked.Simulation.Paths);
        var stress = new ReverseStress(asked, prepared.Profiles, options.Threads);
        var answer = stress.Find(request.Target.Of(stress.BaselineContribution), cancellation);
        return new(asked, prepared.Version, prepared.Profiles.Count, request.Target.Measure, answer);
    }
}
