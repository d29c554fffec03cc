namespace CrisisReview.Domain;

/// <summary>A fault of a document: where (a JSON pointer, RFC 6901) and what is wrong and how to mend it.</summary>
public sealed record ValidationProblem(string Pointer, string Problem);
