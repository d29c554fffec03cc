namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>The known name somebody probably meant.</summary>
internal static class NearestName
{
    private const int LongestGuess = 60;

    /// <summary>"did you mean x?" where a known name is near, followed by <paramref name="otherwise"/>.</summary>
    public static string Advice(string name, IEnumerable<string> known, string otherwise) =>
        To(name.Trim(), known) is { } near ? $"did you mean {near}? Rename it or {otherwise}" : otherwise;

    private static string? To(string name, IEnumerable<string> known) => name.Length > LongestGuess
        ? null
        : known.Select(k => (Name: k, Distance: Distance(name.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Distance <= Math.Max(2, k.Name.Length / 3))
            .OrderBy(k => k.Distance)
            .Select(k => k.Name)
            .FirstOrDefault();

    /// <summary>Levenshtein distance: letters to insert, delete or change.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
