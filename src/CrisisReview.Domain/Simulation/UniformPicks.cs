namespace CrisisReview.Domain.Simulation;

/// <summary>For vectors: which of the 64 numbers of 16 bits that eight counters of a list give its paths need, and in which order.</summary>
/// <param name="FirstPlaces">For each eight counters the place of the first path that they serve, and after the last the number of paths.</param>
/// <param name="Lanes">For each eight counters 64 of their numbers: those of these paths in the order of their places, then any.</param>
internal sealed record UniformPicks(int[] FirstPlaces, ushort[] Lanes)
{
    /// <summary>Numbers that eight counters give.</summary>
    public const int Numbers = PathKernel.Tile;

    /// <summary>Takes a list for so many paths, which are in the order of their counters.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static UniformPicks Of(CounterList list, int paths)
    {
        var places = list.Places.AsSpan(0, paths);
        var groups = list.Counters.Length / CounterLayout.GroupCounters;
        var (firstPlaces, lanes) = (new int[groups + 1], new ushort[groups * Numbers]);
        var group = 0;
        for (var place = 0; place < paths; place++)
        {
            var own = places[place] / Numbers;
            if (own < group)
            {
                throw new ArgumentException("Paths of a list must be in the order of their counters.", nameof(list));
            }

            for (; group < own; group++)
            {
                firstPlaces[group + 1] = place;
            }

            lanes[(group * Numbers) + place - firstPlaces[group]] = (ushort)(places[place] % Numbers);
        }

        firstPlaces.AsSpan(group + 1).Fill(paths);
        return new(firstPlaces, lanes);
    }
}
