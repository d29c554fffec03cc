using System.Globalization;

namespace Azure.Data.Tables.Protocol;

/// <summary>Values as the service's filters and entity addresses spell them.</summary>
internal static class ODataLiteral
{
    /// <summary>The filter's text with each of its arguments spelled as a value of its type.</summary>
    /// <exception cref="ArgumentException">An argument is of a type the service does not know.</exception>
    public static string Filter(FormattableString filter) =>
        string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Of)]);

    /// <summary>Where an entity is below the endpoint: <c>Table(PartitionKey='…',RowKey='…')</c>, quotes doubled, then percent-encoded.</summary>
    public static string Address(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Encoded(partitionKey)}',RowKey='{Encoded(rowKey)}')";

    private static string Encoded(string key) => Uri.EscapeDataString(Doubled(key));

    private static string Doubled(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    private static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string or char or System.Text.StringBuilder => $"'{Doubled(value.ToString()!)}'",
        long or ulong => string.Create(CultureInfo.InvariantCulture, $"{value}L"),
        sbyte or byte or short or ushort or int or uint or float or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateTimeOffset time => $"datetime'{Time(time.UtcDateTime)}'",
        DateTime time => $"datetime'{Time(time.ToUniversalTime())}'",
        Guid id => $"guid'{id}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes)}'",
        _ => throw new ArgumentException($"A filter cannot compare with a value of type {value.GetType()}."),
    };

    private static string Time(DateTime utc) => utc.ToString("O", CultureInfo.InvariantCulture);
}
