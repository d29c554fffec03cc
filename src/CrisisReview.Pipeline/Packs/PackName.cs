using System.Text;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Names of packs: management.pdf, ranking.csv, executives/{id}.pdf, executives/{id}.ics, accounts/{id}.pdf.</summary>
public static class PackName
{
    public const string Management = "management.pdf";
    public const string Ranking = "ranking.csv";

    /// <summary>The pack of accounts that nobody looks after; no executive may have this id.</summary>
    public const string SharedDesk = "shared-desk";

    public static string OfExecutive(ExecutiveId? executiveId) => $"executives/{FileName(executiveId?.Value ?? SharedDesk)}.pdf";

    public static string CalendarOf(ExecutiveId executiveId) => $"executives/{FileName(executiveId.Value)}.ics";

    public static string OfAccount(AccountId accountId) => $"accounts/{FileName(accountId.Value)}.pdf";

    public static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        _ => "application/pdf",
    };

    /// <summary>An id as a file name that every file system and address takes: all but ASCII letters, digits, hyphen, underscore and inner
    /// dots becomes ~XX, its UTF-8 bytes in hexadecimal. Two ids never share a name.</summary>
    public static string FileName(string id)
    {
        var name = new StringBuilder(id.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(id))
        {
            var c = (char)octet;
            var plain = char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c == '.' && name.Length > 0);
            _ = plain ? name.Append(c) : name.Append('~').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
