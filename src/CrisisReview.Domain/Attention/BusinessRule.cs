namespace CrisisReview.Domain.Attention;

/// <summary>What is to be done with accounts of which a condition holds.</summary>
/// <param name="Name">Unique; it is shown as the reason.</param>
/// <param name="When">The condition in the language of rules.</param>
/// <param name="Action">What to do, in words.</param>
/// <param name="DueInDays">Days from the run date to do it in; a working day is taken.</param>
/// <param name="Deliverable">What the customer gets of it.</param>
/// <param name="Objective">How success is measured.</param>
/// <param name="Responsible">Who does it; null for the account's executive.</param>
public sealed record BusinessRule(
    string Name,
    string When,
    string Action,
    int DueInDays = 14,
    string? Deliverable = null,
    ObjectiveTemplate? Objective = null,
    string? Responsible = null);
