namespace CrisisReview.Pdf.Blocks;

/// <summary>Something to tick off in a meeting, with so many ruled lines below for the answer.</summary>
public sealed record Question(RichText Text, int NoteLines = 0);
