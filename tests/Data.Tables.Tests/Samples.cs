using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Azure.Data.Tables.Tests;

/// <summary>Generators of what the service can hold.</summary>
internal static class Samples
{
    private static readonly string[] Awkward = ["'", "''", "\"", "%", "%27", "/", "\\", "?", "#", "&", "+", " ", "=", "{", "}", "\r\n--batch_", "<", "😀", "é", "\u2028", "漢", "', or true"];

    private static readonly Gen<long> AnyInt64 =
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select ((long)high << 32) | (uint)low;

    // XML's characters: the service refuses other control characters.
    public static Gen<string> Character { get; } = Gen.Frequency(
        (3, Gen.Choose(0x20, 0x7e).Select(code => ((char)code).ToString())),
        (2, Gen.Choose(0xa0, 0x10ffff).Where(code => Rune.IsValid(code) && (code & 0xfffe) != 0xfffe).Select(code => new Rune(code).ToString())),
        (3, Gen.Elements(Awkward)));

    public static Gen<string> Text { get; } = Character.ListOf().Select(string.Concat);

    /// <summary>Text that the service takes for a key: without slashes, backslash, hash and question mark.</summary>
    public static Gen<string> Key { get; } = Text.Select(text => string.Concat(text.Where(c => !"/\\#?\t\r\n".Contains(c)).Take(200)).Trim())
        .Where(text => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar));

    public static Gen<double> Number { get; } = Gen.Frequency(
        (3, ArbMap.Default.GeneratorFor<double>()),
        (1, Gen.Elements(double.MinValue, double.MaxValue, double.Epsilon, -double.Epsilon, 0.1, 1, -1, 1e21, 1e300, 1e-300, 5, 100000, (double)long.MaxValue)),
        (1, Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity)));

    public static Gen<DateTimeOffset> Time { get; } = Gen.Frequency(
        (3, from day in Gen.Choose(1, (int)(DateTime.MaxValue - DateTime.MinValue).TotalDays - 1)
            from ticks in AnyInt64
            from minutes in Gen.Choose(-14 * 60, 14 * 60)
            select new DateTimeOffset(day * TimeSpan.TicksPerDay + (ticks & long.MaxValue) % TimeSpan.TicksPerDay, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(minutes))),
        (1, Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch)));

    public static Gen<long> Int64 { get; } = Gen.OneOf(AnyInt64, Gen.Elements(long.MinValue, long.MaxValue, 0, -1, 1L << 53, (1L << 53) + 1));

    public static Gen<int> Int32 { get; } = Gen.OneOf(Gen.Choose(int.MinValue, int.MaxValue), Gen.Elements(int.MinValue, int.MaxValue, 0, -1));

    public static Gen<byte[]> Bytes { get; } = Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    public static Gen<object> Value { get; } = Gen.OneOf(
        Text.Select(value => (object)value),
        Int32.Select(value => (object)value),
        Int64.Select(value => (object)value),
        Number.Select(value => (object)value),
        Gen.Elements(true, false).Select(value => (object)value),
        Time.Select(value => (object)value),
        ArbMap.Default.GeneratorFor<Guid>().Select(value => (object)value),
        Bytes.Select(value => (object)value));
}
