namespace CrisisReview.Azure.Tests.House;

/// <summary>A clock that stands until the test moves it.</summary>
internal sealed class SetTime : TimeProvider
{
    public static DateTimeOffset Start { get; } = new(2026, 5, 4, 9, 30, 0, TimeSpan.Zero);

    private long _ticks = Start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
