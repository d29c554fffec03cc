using System.Globalization;

namespace CrisisReview.Local;

/// <summary>What the command line asks for.</summary>
internal sealed record LocalOptions
{
    public const string Usage = """
        dotnet run --project src/CrisisReview.Local -- [options]

          --book DIR        import the CSV files of this folder instead of the sample book
          --no-sample       import nothing and start no run; serve the book that is stored
          --scenario ID     the scenario to run (default asian-crisis-1997-severe)
          --as-of DATE      the run date, yyyy-MM-dd (default today)
          --out DIR         copy the packs into this folder
          --port N          serve on this port of 127.0.0.1 (default 7071)
          --exit            stop when the packs are there; the exit code tells whether all went well
          --help            show this
        """;

    public string? Book { get; init; }

    public bool Sample { get; init; } = true;

    public string Scenario { get; init; } = "asian-crisis-1997-severe";

    public DateOnly? AsOf { get; init; }

    public string? Out { get; init; }

    public int Port { get; init; } = 7071;

    public bool Exit { get; init; }

    public bool Help { get; init; }

    /// <summary>True where there is something to import and to run.</summary>
    public bool Runs => Sample || Book is not null;

    /// <exception cref="LocalException">An option is unknown, lacks its value, or has one that cannot be read.</exception>
    public static LocalOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LocalOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            string Value(string what) => ++i < arguments.Count ? arguments[i] : throw new LocalException($"{arguments[i - 1]} needs {what}.\n\n{Usage}");
            options = arguments[i] switch
            {
                "--book" => options with { Book = Folder(Value("a folder")), Sample = false },
                "--no-sample" => options with { Sample = false },
                "--scenario" => options with { Scenario = Identifier(Value("a scenario's id")) },
                "--as-of" => options with { AsOf = Date(Value("a date")) },
                "--out" => options with { Out = Value("a folder") },
                "--port" => options with { Port = PortOf(Value("a port")) },
                "--exit" => options with { Exit = true },
                "--help" or "-h" => options with { Help = true },
                var other => throw new LocalException($"{other} is no option.\n\n{Usage}"),
            };
        }

        return options;
    }

    private static string Folder(string path) => Directory.Exists(path) ? path : throw new LocalException($"There is no folder {path}.");

    private static string Identifier(string text) =>
        Domain.Identifier.FaultOf(text) is { } fault ? throw new LocalException($"The scenario's id {fault}.") : text;

    private static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new LocalException($"--as-of must be a date such as 2026-03-31, was '{text}'.");

    private static int PortOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535
        ? port
        : throw new LocalException($"--port must be a whole number from 0 to 65535, was '{text}'.");
}
