namespace CrisisReview.Pdf.Pages;

/// <summary>What was set where a clip began, and the state that was saved before that. A chain, not the framework's stack, which would be compiled anew for this state in every process.</summary>
internal sealed class SavedState(in GraphicsState state, SavedState? before)
{
    public GraphicsState State { get; } = state;

    public SavedState? Before { get; } = before;
}
