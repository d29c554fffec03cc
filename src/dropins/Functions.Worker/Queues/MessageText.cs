using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>The Base64 in which queue messages hold their UTF-8 text.</summary>
internal static class MessageText
{
    public static bool TryDecode(string body, [NotNullWhen(true)] out string? text)
    {
        var bytes = new byte[body.Length];
        var valid = Convert.TryFromBase64String(body, bytes, out var length);
        text = valid ? Encoding.UTF8.GetString(bytes, 0, length) : null;
        return valid;
    }
}
