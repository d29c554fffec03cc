using System.Buffers;
using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Structure;

/// <summary>Kids sorted into numbered groups, in their order within each. A group number below 0 leaves a kid out.</summary>
internal readonly ref struct Groups
{
    private readonly int[] _ends;
    private readonly int[] _kids;

    public Groups(int groups, RentedList<Kid> kids, Func<Kid, int> groupOf)
    {
        _ends = ArrayPool<int>.Shared.Rent(groups + 1);
        _kids = ArrayPool<int>.Shared.Rent(Math.Max(1, kids.Count));
        Array.Clear(_ends);
        for (var index = 0; index < kids.Count; index++)
        {
            if (groupOf(kids[index]) is >= 0 and var group)
            {
                _ends[group + 1]++;
            }
        }

        for (var group = 1; group <= groups; group++)
        {
            _ends[group] += _ends[group - 1];
        }

        // Each group's start moves to its end as the kids are put in.
        for (var index = 0; index < kids.Count; index++)
        {
            if (groupOf(kids[index]) is >= 0 and var group)
            {
                _kids[_ends[group]++] = index;
            }
        }
    }

    /// <summary>The indexes of a group's kids.</summary>
    public ReadOnlySpan<int> this[int group]
    {
        get
        {
            var start = group == 0 ? 0 : _ends[group - 1];
            return _kids.AsSpan(start, _ends[group] - start);
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_ends);
        ArrayPool<int>.Shared.Return(_kids);
    }
}
