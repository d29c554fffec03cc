using System.Globalization;
using CrisisReview.Domain;
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
            Detail(report),
            [.. report.Rejected.Select(row => new ValidationProblem(Pointer(row), row.Problem))],
            report.Rejected,
            report.RejectedTotal,
            report.Warnings),
        ApiJson.Options,
        "application/problem+json",
        StatusCodes.Status422UnprocessableEntity);

    private static string Detail(ImportReport report) =>
        (report.RejectedTotal == 1 ? "1 fault. " : string.Create(CultureInfo.InvariantCulture, $"{report.RejectedTotal} faults. "))
        + (report.Readable
            ? "Mend the rows that 'rejected' lists, or send ?mode=lenient to leave them out."
            : "Mend what 'rejected' lists. Lenient mode leaves out bad rows, not what is wrong with a whole file.");

    /// <summary>/table/line/column, as far as the fault has a place.</summary>
    private static string Pointer(RejectedRow row) => string.Concat(
        new[] { row.Table, row.Line > 0 ? row.Line.ToString(CultureInfo.InvariantCulture) : "", row.Column }
            .Where(token => token.Length > 0)
            .Select(token => "/" + token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
