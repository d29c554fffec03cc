using System.Text;

namespace CrisisReview.Domain.Simulation;

/// <summary>64-bit FNV-1a over UTF-8 (G. Fowler, L. C. Noll, K.-P. Vo; RFC 9923): the same on every machine and in every process.
/// Among 100 000 names two share a value with probability 3e-10, and then merely share their random numbers.</summary>
public static class StableHash
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const int MostOnStack = 256;
    private const ulong Prime = 0x00000100000001B3;

    public static ulong Of(string text)
    {
        var hash = OffsetBasis;
        foreach (var character in text)
        {
            if (!char.IsAscii(character))
            {
                return OfAnyText(text);
            }

            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    private static ulong OfAnyText(string text)
    {
        var hash = OffsetBasis;
        Span<byte> octets = stackalloc byte[MostOnStack];
        octets = Encoding.UTF8.TryGetBytes(text, octets, out var length) ? octets[..length] : Encoding.UTF8.GetBytes(text);
        foreach (var octet in octets)
        {
            hash = (hash ^ octet) * Prime;
        }

        return hash;
    }
}
