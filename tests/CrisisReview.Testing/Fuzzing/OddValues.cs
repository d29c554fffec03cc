namespace CrisisReview.Testing.Fuzzing;

/// <summary>Values that programs stumble over.</summary>
internal static class OddValues
{
    /// <summary>As JSON writes them.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "0.5", "1.0000000000000000000000000001", "2147483648", "-9223372036854775809", "1e28", "-1e28", "1e400", "1e-400",
        "79228162514264337593543950335", "-79228162514264337593543950335", "99999999999999999999999999999999999", "[]", "{}", "[[[[[[[[]]]]]]]]", "[null]", "{\"a\":{\"a\":1}}",
        .. Texts.Select(text => System.Text.Json.JsonSerializer.Serialize(text)),
    ];

    /// <summary>As a cell holds them.</summary>
    public static IReadOnlyList<string> Texts =>
    [
        "", " ", "x", "-1", "1e28", "1e400", "79228162514264337593543950335", "0.0000000000000000000000000001", "NaN", "Infinity", "1,5", "1.234.567,89", "0x10", "٣",
        "2026-02-30", "0001-01-01", "9999-12-31", "2026-13-01", "31/12/2026", "true", "=1+1", "@SUM(A1)", "../../etc/passwd", "a\r\nX-Evil: 1", "\0", "\uFEFF", "\u202E", "🏴", "é", "e\u0301",
        "%2F", "'; DROP TABLE Accounts; --", "<script>", "${jndi:x}", "{{7*7}}", new string('9', 60), new string('A', 2_500), new string('[', 300),
    ];

    /// <summary>Bytes that mean something to a parser, or are no text at all.</summary>
    public static IReadOnlyList<byte[]> Bytes { get; } =
    [
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [.. "\""u8], [.. "\"\""u8], [.. ","u8], [.. ";"u8], [.. "\n"u8], [.. "\r"u8], [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8],
        [.. "\\"u8], [.. "\\ud800"u8], [.. "\\u0000"u8], [.. "--"u8], [.. "\r\n\r\n"u8], [.. "HTTP/1.1 "u8], [.. "1e999"u8], [.. "/*"u8],
    ];
}
