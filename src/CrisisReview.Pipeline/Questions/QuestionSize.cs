using static System.FormattableString;

namespace CrisisReview.Pipeline.Questions;

/// <summary>What a question costs grows with accounts times paths; whoever asks at once waits for all of it.</summary>
internal static class QuestionSize
{
    /// <exception cref="InvalidRequestException">More paths than are simulated at once for a book of that many accounts.</exception>
    public static void RefuseBeyond(long mostAccountPaths, int accounts, int paths)
    {
        var most = mostAccountPaths / accounts;
        if (paths > most)
        {
            throw new InvalidRequestException("/paths", Invariant(
                $"must be at most {most} for an answer at once from a book of {accounts} accounts, was {paths}. Ask for fewer, or start a run with POST /api/scenario-runs."));
        }
    }
}
