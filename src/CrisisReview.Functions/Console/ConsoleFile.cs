namespace CrisisReview.Functions.Console;

/// <summary>A file of the console in one encoding: its Content-Encoding, null for the file as it is, and its entity tag, in quotes and of its own for each encoding.</summary>
internal sealed record ConsoleFile(byte[] Content, string ContentType, string? Encoding, string Tag);
