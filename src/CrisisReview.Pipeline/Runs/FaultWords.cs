namespace CrisisReview.Pipeline.Runs;

/// <summary>A fault as a run shows it.</summary>
internal static class FaultWords
{
    /// <summary>The first paragraph of the message in one line: what follows in those of storage are headers and bodies. Of several tries the last one's.</summary>
    public static string Of(Exception fault) => fault is AggregateException { InnerExceptions: [.., var last] } tries
        ? $"{Of(last)} ({tries.InnerExceptions.Count} tries)"
        : string.Join(' ', fault.Message.ReplaceLineEndings("\n").Split("\n\n")[0].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
