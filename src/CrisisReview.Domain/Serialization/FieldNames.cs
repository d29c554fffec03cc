namespace CrisisReview.Domain.Serialization;

/// <summary>Helps with a misspelt field.</summary>
internal static class FieldNames
{
    private const int MostMistakes = 3;

    /// <summary>What to say of an unknown field: the nearest known one, or all of them where none is near.</summary>
    public static string Unknown(string name, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        var nearest = names.Select(candidate => (Name: candidate, Mistakes: Distance(name, candidate))).OrderBy(pair => pair.Mistakes).FirstOrDefault();
        return nearest.Name is not null && nearest.Mistakes <= Math.Min(MostMistakes, nearest.Name.Length / 2)
            ? $"is not a field here; did you mean {nearest.Name}?"
            : $"is not a field here; the fields are {string.Join(", ", names)}";
    }

    // Letters to change, add or leave out to come from one word to the other (Levenshtein, 1965), without regard to case.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostMistakes)
        {
            return int.MaxValue;
        }

        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var differs = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + differs);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
