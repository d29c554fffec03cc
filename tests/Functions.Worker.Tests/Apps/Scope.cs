namespace Functions.Worker.Tests.Apps;

/// <summary>A scoped service: one for each call, ended with it.</summary>
public sealed class Scope : IDisposable
{
    public bool Ended { get; private set; }

    public void Dispose() => Ended = true;
}
