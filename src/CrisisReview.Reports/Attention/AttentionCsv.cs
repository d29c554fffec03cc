using System.Globalization;
using System.Text.Json;

using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Reports.Ranking;

namespace CrisisReview.Reports.Attention;

/// <summary>The attention plan as a CSV that opens right in a spreadsheet: UTF-8 with a byte-order mark, CRLF, plain numbers with a point. One row
/// an account, executive by executive, then the shared desk. Several texts in a cell are parted by a bar, several days by a blank.</summary>
public static class AttentionCsv
{
    private const string Bar = " | ";

    private static readonly (string Name, Func<ExecutiveId?, string, AccountAttention, string> Cell)[] Columns =
    [
        ("executiveId", (e, _, _) => CsvText.Cell(e?.Value)),
        ("executive", (_, n, _) => CsvText.Cell(n)),
        ("accountId", (_, _, a) => CsvText.Cell(a.AccountId.Value)),
        ("name", (_, _, a) => CsvText.Cell(a.Name)),
        ("segment", (_, _, a) => Word(a.Segment)),
        ("plannedAs", (_, _, a) => Word(a.PlannedAs)),
        ("score", (_, _, a) => Number(a.Score)),
        ("visits", (_, _, a) => Number(a.Cadence.Visits.Count)),
        ("ideaSessions", (_, _, a) => Number(a.Cadence.IdeaSessions.Count)),
        ("calls", (_, _, a) => Number(a.Cadence.Calls.Count)),
        ("online", (_, _, a) => Number(a.Cadence.Online.Count)),
        ("hoursDue", (_, _, a) => Number(a.HoursDue)),
        ("hoursPlanned", (_, _, a) => Number(a.HoursPlanned)),
        ("hoursLastYear", (_, _, a) => Number(a.HoursLastYear.Total)),
        ("hoursReactive", (_, _, a) => Number(a.HoursLastYear.Reactive)),
        ("service", (_, _, a) => Word(a.Service)),
        ("visitDates", (_, _, a) => Dates(a, ContactKind.Visit)),
        ("ideaSessionDates", (_, _, a) => Dates(a, ContactKind.IdeaSession)),
        ("callDates", (_, _, a) => Dates(a, ContactKind.Call)),
        ("undated", (_, _, a) => Texts(a.Undated.Select(u => $"{u.Count} {Word(u.Kind)}: {Word(u.Reason)}"))),
        ("firstVisitLate", (_, _, a) => a.FirstVisitLate ? "true" : "false"),
        ("actions", (_, _, a) => Texts(a.Actions.Select(x => $"{x.Text} ({x.Responsible}, {AttentionWords.Of(x.Due)})"))),
        ("deliverables", (_, _, a) => Texts(a.Deliverables)),
        ("objectives", (_, _, a) => Texts(a.Objectives.Select(Objective))),
    ];

    public static string Header { get; } = string.Join(',', Columns.Select(c => c.Name));

    /// <param name="executive">Null for the shared desk.</param>
    /// <param name="name">The executive's, or the desk's.</param>
    /// <param name="account">The plan of one of its accounts.</param>
    public static string Line(ExecutiveId? executive, string name, AccountAttention account) => string.Join(',', Columns.Select(c => c.Cell(executive, name, account)));

    /// <summary>Writes the plans in the order given and leaves the stream open.</summary>
    public static void Write(IEnumerable<ExecutiveAttention> plans, Stream stream)
    {
        using var file = new CsvPieces(Header);
        foreach (var executive in plans)
        {
            foreach (var account in executive.Accounts)
            {
                file.Add(Line(executive.ExecutiveId, executive.Name, account));
            }
        }

        stream.Write(file.Take().Span);
    }

    private static string Objective(Objective objective) =>
        $"{objective.Text} ({objective.Measure} from {Number(objective.From)} to {Number(objective.Target)}, {objective.Responsible}, {AttentionWords.Of(objective.Due)})";

    private static string Dates(AccountAttention account, ContactKind kind) =>
        string.Join(' ', account.Contacts.Where(contact => contact.Kind == kind).Select(contact => AttentionWords.Of(contact.Date)));

    private static string Texts(IEnumerable<string> texts) => CsvText.Cell(string.Join(Bar, texts));

    // A small negative number rounds to zero, which has no sign.
    private static string Number(decimal value) =>
        decimal.Round(value, 2) is var rounded and not 0m ? rounded.ToString("0.##", CultureInfo.InvariantCulture) : "0";

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
