using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Functions.Worker.Tests.Apps;

/// <summary>What an app logged: level, message, exception.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> _all = new();

    public IReadOnlyList<(LogLevel Level, string Text, Exception? Exception)> All => [.. _all];

    public ILogger CreateLogger(string categoryName) => new Logger(_all);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Enqueue((logLevel, formatter(state, exception), exception));
    }
}
