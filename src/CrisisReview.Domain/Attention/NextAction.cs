namespace CrisisReview.Domain.Attention;

/// <summary>Something to do for an account.</summary>
/// <param name="Rule">Name of the rule that asks for it.</param>
/// <param name="Because">The rule's condition, which holds.</param>
/// <param name="Text">What to do.</param>
/// <param name="Responsible">Who does it.</param>
/// <param name="Due">A working day.</param>
public sealed record NextAction(string Rule, string Because, string Text, string Responsible, DateOnly Due);
