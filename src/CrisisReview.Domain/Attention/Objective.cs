using CrisisReview.Domain.Attention.Rules;

namespace CrisisReview.Domain.Attention;

/// <summary>A goal that can be measured.</summary>
/// <param name="Rule">Name of the rule that sets it.</param>
/// <param name="Text">What is to be reached, in words.</param>
/// <param name="Measure">Name of the figure.</param>
/// <param name="Unit">The figure's unit.</param>
/// <param name="From">The figure at the run date.</param>
/// <param name="Target">The figure to be reached.</param>
/// <param name="Responsible">Who answers for it.</param>
/// <param name="Due">A working day.</param>
public sealed record Objective(
    string Rule, string Text, string Measure, RuleFieldType Unit, decimal From, decimal Target, string Responsible, DateOnly Due);
