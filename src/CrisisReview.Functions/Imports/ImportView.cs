using CrisisReview.Functions.Http;
using CrisisReview.Pipeline.Import;
using Microsoft.AspNetCore.Http;

namespace CrisisReview.Functions.Imports;

/// <summary>An import as the API shows it.</summary>
internal sealed record ImportView(
    string ImportId,
    IReadOnlyDictionary<string, long> Imported,
    ProfileCounts? Profiles,
    IReadOnlyList<RejectedRow> Rejected,
    long RejectedTotal,
    IReadOnlyList<ImportWarning> Warnings,
    long WarningsTotal)
{
    public static ImportView Of(ImportReport report) => new(
        report.ImportId,
        report.Tables.ToDictionary(table => table.Table, table => report.Accepted ? table.Accepted : 0),
        report.Profiles,
        report.Rejected,
        report.RejectedTotal,
        report.Warnings,
        report.WarningsTotal);

    /// <summary>A problem document that carries the rejected rows.</summary>
    public static IResult Refusal(ImportReport report) => Results.Json(
        new ImportRefusal(
            "urn:crisisreview:problem:import-refused",
            "Nothing was imported",
            StatusCodes.Status422UnprocessableEntity,
            $"{report.RejectedTotal} faults. Mend the rows that 'rejected' lists, or send ?mode=lenient to leave them out.",
            [.. report.Rejected.Select(row => new Domain.ValidationProblem($"/{row.Table}/{row.Line}/{row.Column}".TrimEnd('/'), row.Problem))],
            report.Rejected,
            report.RejectedTotal,
            report.Warnings),
        ApiJson.Options,
        "application/problem+json",
        StatusCodes.Status422UnprocessableEntity);
}
