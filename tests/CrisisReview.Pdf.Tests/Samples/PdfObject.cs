using System.Globalization;
using System.Text.RegularExpressions;

namespace CrisisReview.Pdf.Tests.Samples;

/// <summary>An object of a file: its dictionary or value as text, and its stream's data, inflated.</summary>
internal sealed record PdfObject(string Text, byte[] Data)
{
    public int Number(string key) => int.Parse(Regex.Match(Text, $@"/{key} (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
