namespace CrisisReview.Emulator;

/// <summary>The storage emulator could not be started; the message says how to mend it.</summary>
public sealed class EmulatorException : Exception
{
    public EmulatorException(string message)
        : base(message)
    {
    }

    public EmulatorException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
