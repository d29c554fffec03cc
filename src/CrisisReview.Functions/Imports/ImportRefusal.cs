using CrisisReview.Domain;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Functions.Imports;

/// <summary>RFC 9457 problem details of an import with faults; the members from Rejected on are its own.</summary>
internal sealed record ImportRefusal(
    string Type,
    string Title,
    int Status,
    string Detail,
    IReadOnlyList<ValidationProblem> Errors,
    IReadOnlyList<RejectedRow> Rejected,
    long RejectedTotal,
    IReadOnlyList<ImportWarning> Warnings);
