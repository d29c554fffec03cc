using System.Text;

namespace CrisisReview.Local.Sample;

/// <summary>RFC 4180 read back, apart from the writer: rows of fields, the header first.</summary>
internal static class CsvReader
{
    public static List<string[]> Read(string path)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        var rows = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    End(field, fields);
                    break;
                case '\r' when !quoted && text[i + 1] == '\n':
                    End(field, fields);
                    rows.Add([.. fields]);
                    fields.Clear();
                    i++;
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        Assert.False(quoted, "A quote is not closed.");
        Assert.True(field.Length == 0 && fields.Count == 0, "The last line has no end.");
        return rows;
    }

    private static void End(StringBuilder field, List<string> fields)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
