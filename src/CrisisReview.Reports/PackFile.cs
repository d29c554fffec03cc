namespace CrisisReview.Reports;

/// <summary>A finished pack.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="UnshownCharacters">Characters of the book that the fonts lack; each stands as a box.</param>
public sealed record PackFile(ReadOnlyMemory<byte> Bytes, int Pages, int UnshownCharacters);
