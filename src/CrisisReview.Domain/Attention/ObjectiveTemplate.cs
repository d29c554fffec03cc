namespace CrisisReview.Domain.Attention;

/// <summary>A goal that can be measured: a field of the rules is to come to a target by a day.</summary>
/// <param name="Text">What is to be reached, in words.</param>
/// <param name="Measure">Name of the field, a number.</param>
/// <param name="Target">The figure to be reached; a multiple of today's where <paramref name="Relative"/>.</param>
/// <param name="DueInDays">Days from the run date; a working day is taken.</param>
/// <param name="Relative">Whether the target is a multiple of today's figure.</param>
public sealed record ObjectiveTemplate(string Text, string Measure, decimal Target, int DueInDays, bool Relative = false);
