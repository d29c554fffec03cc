using System.Globalization;

namespace CrisisReview.Benchmarks.Measurement;

/// <summary>Options of a benchmark: <c>--name value</c>, each with a default.</summary>
internal sealed class Arguments(string[] args)
{
    /// <exception cref="ArgumentException">The option has no whole number after it.</exception>
    public int Number(string name, int otherwise) => Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"{name} needs a whole number, was '{text}'.");

    /// <summary>Null where the option is not there.</summary>
    /// <exception cref="ArgumentException">The option has no value after it.</exception>
    public string? Text(string name)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? null
            : at + 1 < args.Length ? args[at + 1]
            : throw new ArgumentException($"{name} needs a value.");
    }
}
