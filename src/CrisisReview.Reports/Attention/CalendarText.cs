using System.Globalization;
using System.Text;

namespace CrisisReview.Reports.Attention;

/// <summary>Content lines of an iCalendar file (RFC 5545, sections 3.1 and 3.3.11).</summary>
public static class CalendarText
{
    private const int OctetsOfALine = 75;
    private const string LineEnd = "\r\n";

    /// <summary>A text value: backslash, semicolon, comma and line ends escaped, other control characters left out.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A line with its end, folded so that none is longer than 75 octets of UTF-8 and no character is cut.</summary>
    public static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + LineEnd.Length);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsOfALine)
            {
                folded.Append(LineEnd).Append(' ');
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append(LineEnd).ToString();
    }

    /// <summary>A time of the clock wherever the reader is (RFC 5545: floating).</summary>
    public static string Floating(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
