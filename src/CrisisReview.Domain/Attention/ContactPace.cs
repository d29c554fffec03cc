namespace CrisisReview.Domain.Attention;

/// <summary>So many contacts of one kind in a quarter, of so many hours each; 0 hours where they run by themselves.</summary>
public sealed record ContactPace(int Count, decimal HoursEach);
