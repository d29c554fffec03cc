using CrisisReview.Domain;

namespace CrisisReview.Functions.Http;

/// <summary>RFC 9457 problem details.</summary>
internal sealed record ProblemBody(string Type, string Title, int Status, string Detail, IReadOnlyList<ValidationProblem>? Errors);
