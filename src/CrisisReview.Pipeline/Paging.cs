using System.Buffers.Text;
using System.Text;

namespace CrisisReview.Pipeline;

/// <summary>Cuts a list in a fixed order into pages. The token names the last item of a page, so that items added before it do not shift the next.</summary>
public sealed record Paging(int Top = Paging.DefaultTop, string? After = null)
{
    public const int DefaultTop = 100;
    public const int MaximumTop = 1000;

    /// <exception cref="InvalidRequestException">The token is none of this list's.</exception>
    public Page<T> Of<T>(IReadOnlyList<T> list, Func<T, string> keyOf)
    {
        var start = After is null ? 0 : IndexAfter(list, keyOf);
        var items = list.Skip(start).Take(Top).ToList();
        var more = start + items.Count < list.Count;
        return new(items, list.Count, more && items.Count > 0 ? TokenOf(keyOf(items[^1])) : null);
    }

    private static string TokenOf(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    private int IndexAfter<T>(IReadOnlyList<T> list, Func<T, string> keyOf)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (TokenOf(keyOf(list[i])) == After)
            {
                return i + 1;
            }
        }

        throw new InvalidRequestException("/after", "is no token of this list. Use the 'next' of the page before, or leave it out to begin anew.");
    }
}
