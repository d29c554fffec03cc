using CrisisReview.Domain.Simulation;

namespace CrisisReview.Pipeline.Questions;

/// <summary>How strong the crisis must be, and what that was found on.</summary>
/// <param name="Asked">Scenario at its own strength, policy, run date and simulation.</param>
/// <param name="BookVersion">The version of the book that was asked.</param>
/// <param name="Accounts">Accounts of that book, internal ones included.</param>
/// <param name="Measure">The figure that was driven to the target.</param>
/// <param name="Answer">What was found.</param>
public sealed record ReverseStressFinding(CrisisCase Asked, long BookVersion, int Accounts, ReverseStressMeasure Measure, ReverseStressAnswer Answer);
