namespace CrisisReview.Reports.VisitQuestions;

/// <summary>Something to ask on the courtesy visit.</summary>
/// <param name="Rule">The rule that chose it.</param>
/// <param name="Text">The question, as it may be put to the customer.</param>
/// <param name="Because">The figure that made the rule choose it.</param>
public sealed record VisitQuestion(string Rule, string Text, string Because);
