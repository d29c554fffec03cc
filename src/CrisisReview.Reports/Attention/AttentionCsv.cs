using System.Globalization;
using System.Text;
using System.Text.Json;

using CrisisReview.Domain.Attention;
using CrisisReview.Reports.Ranking;

namespace CrisisReview.Reports.Attention;

/// <summary>The attention plan as a CSV that opens right in a spreadsheet: UTF-8 with a byte-order mark, CRLF, plain numbers with a point. One row
/// an account, executive by executive, then the shared desk. Several texts in a cell are parted by a bar, several days by a blank.</summary>
public static class AttentionCsv
{
    private const string Bar = " | ";

    private static readonly (string Name, Func<ExecutiveAttention, AccountAttention, string> Cell)[] Columns =
    [
        ("executiveId", (p, _) => CsvText.Cell(p.ExecutiveId?.Value)),
        ("executive", (p, _) => CsvText.Cell(p.Name)),
        ("accountId", (_, a) => CsvText.Cell(a.AccountId.Value)),
        ("name", (_, a) => CsvText.Cell(a.Name)),
        ("segment", (_, a) => Word(a.Segment)),
        ("plannedAs", (_, a) => Word(a.PlannedAs)),
        ("score", (_, a) => Number(a.Score)),
        ("visits", (_, a) => Number(a.Cadence.Visits.Count)),
        ("ideaSessions", (_, a) => Number(a.Cadence.IdeaSessions.Count)),
        ("calls", (_, a) => Number(a.Cadence.Calls.Count)),
        ("online", (_, a) => Number(a.Cadence.Online.Count)),
        ("hoursDue", (_, a) => Number(a.HoursDue)),
        ("hoursPlanned", (_, a) => Number(a.HoursPlanned)),
        ("hoursLastYear", (_, a) => Number(a.HoursLastYear.Total)),
        ("hoursReactive", (_, a) => Number(a.HoursLastYear.Reactive)),
        ("service", (_, a) => Word(a.Service)),
        ("visitDates", (_, a) => Dates(a, ContactKind.Visit)),
        ("ideaSessionDates", (_, a) => Dates(a, ContactKind.IdeaSession)),
        ("callDates", (_, a) => Dates(a, ContactKind.Call)),
        ("undated", (_, a) => Texts(a.Undated.Select(u => $"{u.Count} {Word(u.Kind)}: {Word(u.Reason)}"))),
        ("firstVisitLate", (_, a) => a.FirstVisitLate ? "true" : "false"),
        ("actions", (_, a) => Texts(a.Actions.Select(x => $"{x.Text} ({x.Responsible}, {AttentionWords.Of(x.Due)})"))),
        ("deliverables", (_, a) => Texts(a.Deliverables)),
        ("objectives", (_, a) => Texts(a.Objectives.Select(Objective))),
    ];

    /// <summary>Writes the plans in the order given and leaves the stream open.</summary>
    public static void Write(IEnumerable<ExecutiveAttention> plans, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: -1, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', Columns.Select(c => c.Name)));
        foreach (var executive in plans)
        {
            foreach (var account in executive.Accounts)
            {
                writer.WriteLine(string.Join(',', Columns.Select(c => c.Cell(executive, account))));
            }
        }
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
