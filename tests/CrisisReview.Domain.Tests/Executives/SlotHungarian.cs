namespace CrisisReview.Domain.Tests.Executives;

/// <summary>The assignment problem by the Hungarian method with shortest augmenting paths (Kuhn, Munkres; as Jonker and Volgenant do it), plain: a row to
/// every place, one place to a row at most, least cost. It knows nothing of executives: a row's cost is that of the kind of place.</summary>
internal static class SlotHungarian
{
    /// <summary>The least cost. There must be as many places as rows at least.</summary>
    /// <param name="cost">By row and kind of place.</param>
    /// <param name="kinds">Kind of each place.</param>
    public static Int128 LeastCost(long[][] cost, int[] kinds)
    {
        var (rows, places) = (cost.Length, kinds.Length);
        var (rowPrice, placePrice) = (new long[rows], new long[places + 1]);
        var rowOf = new int[places + 1];
        Array.Fill(rowOf, -1);
        var (least, before, used) = (new long[places], new int[places], new bool[places + 1]);
        for (var row = 0; row < rows; row++)
        {
            Array.Fill(least, long.MaxValue);
            Array.Clear(used);
            var at = places;
            rowOf[places] = row;
            do
            {
                used[at] = true;
                var from = rowOf[at];
                var (delta, next) = (long.MaxValue, -1);
                for (var place = 0; place < places; place++)
                {
                    if (used[place])
                    {
                        continue;
                    }

                    var reduced = cost[from][kinds[place]] - rowPrice[from] - placePrice[place];
                    if (reduced < least[place])
                    {
                        (least[place], before[place]) = (reduced, at);
                    }

                    if (least[place] < delta)
                    {
                        (delta, next) = (least[place], place);
                    }
                }

                Shift(delta, used, rowOf, rowPrice, placePrice, least);
                at = next;
            }
            while (rowOf[at] >= 0);

            while (at != places)
            {
                rowOf[at] = rowOf[before[at]];
                at = before[at];
            }
        }

        return Enumerable.Range(0, places).Where(place => rowOf[place] >= 0).Aggregate((Int128)0, (sum, place) => sum + cost[rowOf[place]][kinds[place]]);
    }

    // Every place reached gives, and its row takes, what the next place is farther than the last; the others come nearer by it.
    private static void Shift(long delta, bool[] used, int[] rowOf, long[] rowPrice, long[] placePrice, long[] least)
    {
        for (var place = 0; place < used.Length; place++)
        {
            if (used[place])
            {
                rowPrice[rowOf[place]] += delta;
                placePrice[place] -= delta;
            }
            else if (place < least.Length)
            {
                least[place] -= delta;
            }
        }
    }
}
