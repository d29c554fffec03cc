using System.Globalization;

namespace Azure.Data.Tables.Protocol;

/// <summary>The replies inside the reply to a transaction, in the order of its actions; of a refused one, the refusal alone.</summary>
internal static class ChangesetReply
{
    private const string StatusLine = "HTTP/1.1 ";

    /// <remarks>A status that is no number makes no reply: whoever sent the actions misses it. A line that starts with two dashes is a boundary: the bodies inside are JSON objects, which cannot have such a line.</remarks>
    public static IReadOnlyList<Response> Read(string body, string clientRequestId)
    {
        using var lines = new StringReader(body);
        var replies = new List<Response>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal) && line[StatusLine.Length..].Split(' ', 2) is [var status, .. var reason]
                && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                replies.Add(Reply(new(number, reason.FirstOrDefault() ?? "", clientRequestId), lines));
            }
        }

        return replies;
    }

    private static InnerResponse Reply(InnerResponse reply, StringReader lines)
    {
        while (lines.ReadLine() is { Length: > 0 } header)
        {
            if (header.Split(':', 2) is [var name, var value])
            {
                reply.AddHeader(name, value.Trim());
            }
        }

        var content = new List<string>();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
        {
            content.Add(line);
        }

        reply.SetContent(string.Join('\n', content).Trim());
        return reply;
    }
}
