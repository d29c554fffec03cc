using System.Globalization;
using System.Text;

namespace CrisisReview.Azure.Tables;

/// <summary>Ids as table keys: characters that a key may not hold, or that addresses treat badly, become ~XXXX, their UTF-16 code in hexadecimal.
/// Two ids never share a key.</summary>
public static class TableKey
{
    private const string Escaped = "~/\\#?%'";

    public static string Of(string id)
    {
        var key = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            _ = char.IsControl(c) || Escaped.Contains(c, StringComparison.Ordinal)
                ? key.Append('~').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture))
                : key.Append(c);
        }

        return key.ToString();
    }
}
