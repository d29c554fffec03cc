using System.Globalization;
using System.Text.Json;

using CrisisReview.Domain;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Ranking;

/// <summary>The ranking as a CSV that opens right in a spreadsheet: UTF-8 with a byte-order mark, CRLF, plain numbers in cents of the
/// reporting currency with a point. In each row the levers add up to the loss, and baseline less loss is stressed.</summary>
public static class RankingCsv
{
    private static readonly (string Name, Func<RankingRow, ShownLoss, string> Cell)[] Columns =
    [
        ("accountId", (r, _) => CsvText.Cell(r.AccountId.Value)),
        ("name", (r, _) => CsvText.Cell(r.Name)),
        ("executiveId", (r, _) => CsvText.Cell(r.ExecutiveId?.Value)),
        ("industry", (r, _) => CsvText.Cell(r.Industry)),
        ("region", (r, _) => CsvText.Cell(r.Region)),
        ("baselineContribution", (_, s) => Cents(s.Baseline)),
        ("stressedContribution", (_, s) => Cents(s.Stressed)),
        ("expectedLoss", (_, s) => Cents(s.Loss)),
        ("loss95", (r, _) => Cents(r.Loss95)),
        ("es95Contribution", (r, _) => r.Es95Contribution is { } contribution ? Cents(contribution) : ""),
        ("atStake", (r, _) => Cents(r.AtStake)),
        ("valueRank", (r, _) => Whole(r.ValueRank)),
        ("stressedValueRank", (r, _) => Whole(r.StressedValueRank)),
        ("baselineExposureRank", (r, _) => Whole(r.BaselineExposureRank)),
        ("exposureRank", (r, _) => r.ExposureRank is { } rank ? Whole(rank) : ""),
        ("exposureMovement", (r, _) => r.ExposureMovement is { } movement ? Whole(movement) : ""),
        ("movement", (r, _) => Whole(r.Movement)),
        ("key", (r, _) => YesNo(r.Key)),
        ("exposed", (r, _) => r.Exposed is { } exposed ? YesNo(exposed) : ""),
        ("segment", (r, _) => r.Segment is { } segment ? JsonNamingPolicy.CamelCase.ConvertName(segment.ToString()) : ""),
        ("reprice", (r, _) => YesNo(r.Reprice)),
        ("score", (r, _) => Fraction(r.Score)),
        .. PartColumns("profitability", parts => parts.Profitability),
        .. PartColumns("strategicValue", parts => parts.StrategicValue),
        .. PartColumns("growth", parts => parts.Growth),
        .. PartColumns("products", parts => parts.Products),
        .. PartColumns("opportunity", parts => parts.Opportunity),
        .. PartColumns("relationship", parts => parts.Relationship),
        ("untappedWallet", (r, _) => r.UntappedWallet is { } wallet ? Cents(wallet) : ""),
        ("abilities.acquire", (r, _) => Fraction(r.Abilities.Acquire)),
        ("abilities.expand", (r, _) => Fraction(r.Abilities.Expand)),
        ("abilities.continueMaintenance", (r, _) => Fraction(r.Abilities.ContinueMaintenance)),
        ("abilities.pay", (r, _) => Fraction(r.Abilities.Pay)),
        ("lossByLever.receivables", (_, s) => Cents(s.Levers[Lever.Receivables])),
        ("lossByLever.orders", (_, s) => Cents(s.Levers[Lever.Orders])),
        ("lossByLever.renewals", (_, s) => Cents(s.Levers[Lever.Renewals])),
        ("lossByLever.opportunities", (_, s) => Cents(s.Levers[Lever.Opportunities])),
        ("lossByLever.costToServe", (_, s) => Cents(s.Levers[Lever.CostToServe])),
    ];

    public static string Header { get; } = string.Join(',', Columns.Select(c => c.Name));

    public static string Line(RankingRow row)
    {
        var shown = ShownLoss.Of(row.BaselineContribution, row.LossByLever, AmountUnit.Cents);
        return string.Join(',', Columns.Select(c => c.Cell(row, shown)));
    }

    /// <summary>Writes the rows in the order given and leaves the stream open.</summary>
    public static void Write(IEnumerable<RankingRow> rows, Stream stream)
    {
        using var file = new CsvPieces(Header);
        foreach (var row in rows)
        {
            file.Add(Line(row));
        }

        stream.Write(file.Take().Span);
    }

    private static (string Name, Func<RankingRow, ShownLoss, string> Cell)[] PartColumns(string name, Func<ScoreParts, ScorePart> part) =>
    [
        ($"scoreParts.{name}.weight", (r, _) => Fraction(part(r.ScoreParts).Weight)),
        ($"scoreParts.{name}.value", (r, _) => Fraction(part(r.ScoreParts).Value)),
        ($"scoreParts.{name}.points", (r, _) => Fraction(part(r.ScoreParts).Points)),
    ];

    private static string Cents(Money amount) => Cents(AmountUnit.Cents.Round(amount));

    private static string Cents(decimal rounded) => (rounded == 0m ? 0m : rounded).ToString("F2", CultureInfo.InvariantCulture);

    private static string Fraction(decimal value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? "true" : "false";
}
