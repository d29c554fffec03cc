using System.Globalization;

using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>What stands on every page of a pack and in the file's own data. The same run and owner give the same frame.</summary>
/// <param name="Title">Of the document: "Account review: Nancy Davolio".</param>
/// <param name="Header">The title on one line, at the head of every page.</param>
/// <param name="Footer">At the foot of every page: scenario, run date, run.</param>
/// <param name="Confidential">At the head of every page.</param>
/// <param name="Identity">What the file's id is derived from.</param>
/// <param name="MadeAt">The file's date: when the run started, or was approved.</param>
/// <param name="Facts">Run, scenario, dates, policy and snapshot, for the cover.</param>
public sealed record PackFrame(
    string Title, string Header, string Footer, string Confidential, string Identity, DateTimeOffset MadeAt, IReadOnlyList<LabelledText> Facts)
{
    // Characters that surely fit one line beside what stands at its other end.
    private const int LongestHeader = 80;
    private const int LongestScenario = 48;
    private const int LongestRun = 24;

    public static PackFrame Of(string title, string name, RunFacts run, FigureFormat format) => new(
        title,
        ShortText.Of(title, LongestHeader),
        $"{ShortText.Of(run.Scenario.Name, LongestScenario)} · as of {format.Date(run.AsOf)} · run {ShortText.Of(run.RunId, LongestRun)}",
        "Confidential",
        $"{run.RunId}/{name}/{run.SnapshotSha256}{(run.Approval is null ? "" : "/approved")}",
        run.Approval?.At ?? run.StartedAt,
        FactsOf(run, format));

    private static IReadOnlyList<LabelledText> FactsOf(RunFacts run, FigureFormat format) =>
    [
        new("Scenario", run.Scenario.Name),
        new("As of", format.Date(run.AsOf)),
        new("Horizon", $"to {format.Date(run.HorizonEnd)}"),
        new("Amounts in", run.Policy.ReportingCurrency),
        new("Run", run.RunId),
        new("Run started", Moment(run.StartedAt, format)),
        new("Policy", string.Create(CultureInfo.InvariantCulture, $"version {run.PolicyVersion}")),
        new("Book", run.SnapshotSha256.Length > 12 ? run.SnapshotSha256[..12] : run.SnapshotSha256),
        .. run.Note is { Length: > 0 } note ? [new LabelledText("Note", note)] : Array.Empty<LabelledText>(),
        .. run.Approval is { } approval ? ApprovalOf(approval, format) : [],
    ];

    private static IEnumerable<LabelledText> ApprovalOf(ApprovalFact approval, FigureFormat format) =>
    [
        new("Approved", $"by {approval.By}, {Moment(approval.At, format)}"),
        .. approval.Note is { Length: > 0 } note ? [new LabelledText("Approval note", note)] : Array.Empty<LabelledText>(),
    ];

    private static string Moment(DateTimeOffset at, FigureFormat format) =>
        $"{format.Date(DateOnly.FromDateTime(at.UtcDateTime))} {at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";
}
