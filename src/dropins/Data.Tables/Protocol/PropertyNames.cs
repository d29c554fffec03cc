using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>The names of a page's properties, each made into a string once: entities of a table have the same ones in the same order.</summary>
internal sealed class PropertyNames
{
    // A service limit is 252 properties an entity; a table whose entities share no names shall not be searched for them.
    private const int Most = 512;

    private readonly List<(byte[] Utf8, string Text)> _names = [];
    private int _expected;

    /// <summary>The next entity begins again with the first name.</summary>
    public void Restart() => _expected = 0;

    public string TextOf(ReadOnlySpan<byte> utf8)
    {
        if (_expected < _names.Count && utf8.SequenceEqual(_names[_expected].Utf8))
        {
            return _names[_expected++].Text;
        }

        return Search(utf8);
    }

    private string Search(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            if (utf8.SequenceEqual(_names[i].Utf8))
            {
                _expected = i + 1;
                return _names[i].Text;
            }
        }

        var text = Encoding.UTF8.GetString(utf8);
        if (_names.Count < Most)
        {
            _names.Add((utf8.ToArray(), text));
            _expected = _names.Count;
        }

        return text;
    }
}
