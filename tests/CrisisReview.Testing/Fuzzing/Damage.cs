using System.Text;
using System.Text.Json.Nodes;

namespace CrisisReview.Testing.Fuzzing;

/// <summary>Makes bad inputs out of sound ones.</summary>
public static class Damage
{
    /// <summary>Bytes changed, cut out, repeated, or put in at up to five places.</summary>
    public static byte[] Bytes(Random random, byte[] sound)
    {
        ArgumentNullException.ThrowIfNull(random);
        List<byte> bytes = [.. sound];
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            var end = at + random.Next(Math.Min(40, bytes.Count - at + 1));
            switch (random.Next(4))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, end - at);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes[at..end]);
                    break;
                default:
                    bytes.InsertRange(at, Pick(random, OddValues.Bytes));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A JSON document with up to three members or items made odd, taken out, renamed or put twice; one in four is damaged byte by byte, too.</summary>
    public static byte[] Json(Random random, byte[] sound)
    {
        ArgumentNullException.ThrowIfNull(random);
        var document = JsonNode.Parse(sound)!;
        for (var times = random.Next(1, 4); times > 0 && Children(document).ToList() is { Count: > 0 } children; times--)
        {
            Change(random, Pick(random, children));
        }

        var bytes = Encoding.UTF8.GetBytes(document.ToJsonString());
        return random.Next(4) == 0 ? Bytes(random, bytes) : bytes;
    }

    /// <summary>A CSV table with up to four cells, lines or columns made odd; one in four is damaged byte by byte, too.</summary>
    public static byte[] Csv(Random random, string sound)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(sound);
        var rows = sound.Split('\n').Select(line => line.Split(',').ToList()).ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            Change(random, rows);
        }

        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(cells => string.Join(',', cells))));
        return random.Next(4) == 0 ? Bytes(random, bytes) : bytes;
    }

    private static void Change(Random random, List<List<string>> rows)
    {
        var row = random.Next(rows.Count);
        var cell = random.Next(rows[row].Count);
        switch (random.Next(6))
        {
            case 0:
                rows.Insert(row, [.. rows[random.Next(rows.Count)]]);
                break;
            case 1 when rows.Count > 1:
                rows.RemoveAt(row);
                break;
            case 2:
                rows[row].Insert(cell, Pick(random, OddValues.Texts));
                break;
            default:
                var text = Pick(random, OddValues.Texts);
                rows[row][cell] = random.Next(2) == 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
                break;
        }
    }

    private static void Change(Random random, (JsonNode Parent, string? Name, int Index) child)
    {
        var odd = JsonNode.Parse(Pick(random, OddValues.Json));
        switch ((child.Parent, random.Next(6)))
        {
            case (JsonObject owner, 0):
                owner.Remove(child.Name!);
                break;
            case (JsonObject owner, 1):
                owner[child.Name + Pick(random, OddValues.Texts)] = odd;
                break;
            case (JsonObject owner, _):
                owner[child.Name!] = odd;
                break;
            case (JsonArray list, 0):
                list.RemoveAt(child.Index);
                break;
            case (JsonArray list, 1 or 2):
                list.Add(list[child.Index]?.DeepClone());
                break;
            case (JsonArray list, _):
                list[child.Index] = odd;
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Children(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Children(member.Value).Prepend((owner, member.Key, 0))),
        JsonArray list => list.Index().SelectMany(item => Children(item.Item).Prepend((list, null, item.Index))),
        _ => [],
    };

    private static T Pick<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
