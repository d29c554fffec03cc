using System.Numerics;

namespace CrisisReview.Pdf.Fonts;

/// <summary>The characters a document shows in one face, each with the two-byte code its text is written with.
/// A character of the basic plane is its own code, so text extracts exactly whatever glyphs it shares;
/// those beyond take the surrogate codes, which no text uses by themselves, in order of first use.</summary>
internal sealed class CharacterSet : IEquatable<CharacterSet>
{
    private const int FirstSurrogate = 0xD800;
    private const int Surrogates = 0x800;
    private const ushort Replacement = 0xFFFD;

    /// <summary>Covers Latin, Greek, Cyrillic, punctuation, currency and arithmetic signs; a set with more takes the whole plane.</summary>
    private const int UsualWords = 0x2400 / 64;
    private const int AllWords = 0x10000 / 64;

    private ulong[] _basic;
    private readonly List<int> _supplementary;

    public CharacterSet()
        : this(new ulong[UsualWords], [])
    {
    }

    private CharacterSet(ulong[] basic, List<int> supplementary) => (_basic, _supplementary) = (basic, supplementary);

    /// <summary>The character itself, or U+FFFD for what may not be in a text: 0, the byte order mark, lone surrogates, non-characters.</summary>
    public static int Shown(int codePoint) =>
        codePoint is 0 or 0xFEFF or 0xFFFE or 0xFFFF or (>= FirstSurrogate and < FirstSurrogate + Surrogates) ? Replacement : codePoint;

    /// <summary>The code of a character, which is now in the set.</summary>
    public ushort CodeOf(int codePoint)
    {
        if (codePoint >= 0x10000)
        {
            return CodeBeyondBasic(codePoint);
        }

        var code = (ushort)Shown(codePoint);
        if (code >> 6 >= _basic.Length)
        {
            Array.Resize(ref _basic, AllWords);
        }

        _basic[code >> 6] |= 1UL << (code & 63);
        return code;
    }

    /// <summary>Code and character, in order of codes.</summary>
    public CodedCharacter[] Entries()
    {
        var count = _supplementary.Count;
        foreach (var word in _basic)
        {
            count += BitOperations.PopCount(word);
        }

        var entries = new CodedCharacter[count];
        var at = AddBasic(entries, 0, 0, FirstSurrogate / 64);
        for (var i = 0; i < _supplementary.Count; i++)
        {
            entries[at++] = new CodedCharacter((ushort)(FirstSurrogate + i), _supplementary[i]);
        }

        AddBasic(entries, at, FirstSurrogate / 64, AllWords);
        return entries;
    }

    public CharacterSet Copy() => new((ulong[])_basic.Clone(), new(_supplementary));

    public bool Equals(CharacterSet? other) =>
        other is not null && _basic.AsSpan().SequenceEqual(other._basic) && _supplementary.SequenceEqual(other._supplementary);

    public override bool Equals(object? obj) => Equals(obj as CharacterSet);

    public override int GetHashCode()
    {
        var hash = 14695981039346656037UL;
        foreach (var word in _basic)
        {
            hash = (hash ^ word) * 1099511628211UL;
        }

        return (int)(hash ^ (hash >> 32)) ^ _supplementary.Count;
    }

    /// <summary>Puts the codes of some words into the entries from a place on; the answer is the place after them.</summary>
    private int AddBasic(CodedCharacter[] entries, int at, int fromWord, int toWord)
    {
        for (var word = fromWord; word < Math.Min(toWord, _basic.Length); word++)
        {
            for (var bits = _basic[word]; bits != 0; bits &= bits - 1)
            {
                var code = (ushort)(word * 64 + BitOperations.TrailingZeroCount(bits));
                entries[at++] = new CodedCharacter(code, code);
            }
        }

        return at;
    }

    private ushort CodeBeyondBasic(int codePoint)
    {
        var known = _supplementary.IndexOf(codePoint);
        if (known < 0)
        {
            if (_supplementary.Count == Surrogates)
            {
                return CodeOf(Replacement);
            }

            known = _supplementary.Count;
            _supplementary.Add(codePoint);
        }

        return (ushort)(FirstSurrogate + known);
    }
}
