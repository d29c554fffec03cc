using System.Globalization;

namespace CrisisReview.Pdf.Pages;

/// <summary>A colour of the screen's red, green and blue, 0 to 255 each.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static readonly Rgb Black = new(0, 0, 0);
    public static readonly Rgb White = new(255, 255, 255);

    /// <summary>Reads "#1F3A5F". Throws <see cref="FormatException"/> on anything else.</summary>
    public static Rgb Parse(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        return hex.Length == 7 && hex[0] == '#' && int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw new FormatException($"\"{hex}\" is no colour. Write # and six hexadecimal digits, as #1F3A5F.");
    }

    /// <summary>The colour between this (share 0) and another (share 1).</summary>
    public Rgb Towards(Rgb other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    /// <summary>Perceived lightness, 0 to 1 (Rec. 709 weights on the encoded values), to choose dark or light text on it.</summary>
    public double Lightness => (0.2126 * Red + 0.7152 * Green + 0.0722 * Blue) / 255;

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * Math.Clamp(share, 0, 1));
}
