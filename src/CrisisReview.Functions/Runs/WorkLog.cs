using CrisisReview.Pipeline.Stages;
using Microsoft.Extensions.Logging;

namespace CrisisReview.Functions.Runs;

/// <summary>Tells what became of messages of the work queue.</summary>
internal static partial class WorkLog
{
    private static readonly Func<ILogger, string, IDisposable?> RunScope = LoggerMessage.DefineScope<string>("{RunId}");

    public static void Tell(this ILogger logger, WorkOutcome outcome)
    {
        var level = LevelOf(outcome.End);
        using var scope = outcome.RunId is { } runId ? RunScope(logger, runId) : null;
        Tell(logger, level, outcome.End, outcome.Words);
    }

    private static LogLevel LevelOf(WorkEnd end) => end switch
    {
        WorkEnd.Done => LogLevel.Debug,
        WorkEnd.RunEnded => LogLevel.Information,
        WorkEnd.UnknownRun or WorkEnd.Postponed or WorkEnd.Resumed => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    [LoggerMessage(EventId = 1, Message = "{End}: {Words}")]
    private static partial void Tell(ILogger logger, LogLevel level, WorkEnd end, string words);
}
