namespace CrisisReview.Pipeline.Runs;

/// <summary>What the watch over runs under way saw of one.</summary>
/// <param name="Stage">Where the run was.</param>
/// <param name="Done">How many of the stage's parts were done.</param>
/// <param name="Since">Since when nothing more was, or when its work was last sent again.</param>
/// <param name="Resumed">How often its work was sent again since anything was done.</param>
public sealed record RunWatch(RunStatus Stage, int Done, DateTimeOffset Since, int Resumed);
