using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Everything the worker logs.</summary>
internal static partial class Log
{
    public const string Category = "Microsoft.Azure.Functions.Worker";

    private static readonly Func<ILogger, string, string, IDisposable?> CallScope =
        LoggerMessage.DefineScope<string, string>("{Function} {InvocationId}");

    /// <summary>Marks what is logged during one call.</summary>
    public static IDisposable? Call(ILogger logger, string function, string invocationId) => CallScope(logger, function, invocationId);

    [LoggerMessage(1, LogLevel.Error, "Function {Function} failed, invocation {InvocationId}.")]
    public static partial void FunctionFailed(ILogger logger, string function, string invocationId, Exception e);

    [LoggerMessage(2, LogLevel.Debug, "The client of function {Function} went away, invocation {InvocationId}.")]
    public static partial void ClientGone(ILogger logger, string function, string invocationId);

    [LoggerMessage(3, LogLevel.Warning, "Function {Function} refused a request with {Status}, invocation {InvocationId}.")]
    public static partial void BadRequest(ILogger logger, string function, string invocationId, int status, Exception e);

    [LoggerMessage(4, LogLevel.Warning, "A request on the path of function {Function} was no call from the host and got 404.")]
    public static partial void NoEnvelope(ILogger logger, string function);

    [LoggerMessage(10, LogLevel.Information, "Timer {Function}: next run at {Due:u}.")]
    public static partial void TimerWaits(ILogger logger, string function, DateTimeOffset due);

    [LoggerMessage(11, LogLevel.Warning, "Timer {Function}: a run was missed and is made up for.")]
    public static partial void TimerPastDue(ILogger logger, string function);

    [LoggerMessage(20, LogLevel.Information, "Function {Function} waits for the queue {Queue}, which does not exist yet.")]
    public static partial void QueueMissing(ILogger logger, string function, string queue);

    [LoggerMessage(21, LogLevel.Warning, "Function {Function}: the queue {Queue} cannot be read; trying again in {Pause}.")]
    public static partial void QueueUnreachable(ILogger logger, string function, string queue, TimeSpan pause, Exception e);

    [LoggerMessage(22, LogLevel.Error, "Function {Function}: message {MessageId} went to {PoisonQueue}: {Reason}.")]
    public static partial void Poisoned(ILogger logger, string function, string messageId, string poisonQueue, string reason);

    [LoggerMessage(23, LogLevel.Warning, "Function {Function}: message {MessageId} could not be kept hidden; it may be run a second time.")]
    public static partial void RenewalFailed(ILogger logger, string function, string messageId, Exception e);

    [LoggerMessage(24, LogLevel.Error, "Function {Function}: the outcome of message {MessageId} could not be recorded in the queue; it may be run a second time.")]
    public static partial void OutcomeLost(ILogger logger, string function, string messageId, Exception e);
}
