using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Lays accounts of one sector out in a <see cref="SectorSlice"/>.</summary>
internal sealed class SectorSliceBuilder
{
    private readonly Dictionary<double, ushort> _classOf = [];
    private readonly List<FailureClass> _classes = [];
    private readonly List<int> _accounts = [];
    private readonly List<ulong> _names = [];
    private readonly List<int> _firstPieces = [0];
    private readonly List<LadderPiece> _pieces = [];
    private readonly List<long> _tables = [];
    private readonly List<ushort> _rungClasses = [];
    private int _mostPieces;

    /// <summary>rho of the sector.</summary>
    public decimal Loading { get; set; }

    /// <summary>True where the account would bring the slice over its number of classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsTooFullFor(AccountLadder ladder)
    {
        var rungs = ladder.RungSpan;
        if (_accounts.Count == 0 || _classes.Count + rungs.Length <= SectorSlice.MostClasses)
        {
            return false;
        }

        var more = 0;
        foreach (var rung in rungs)
        {
            more += _classOf.ContainsKey(rung.FailureProbability) ? 0 : 1;
        }

        return _classes.Count + more > SectorSlice.MostClasses;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int account, AccountLadder ladder)
    {
        _accounts.Add(account);
        _names.Add(StableHash.Of(ladder.AccountId.Value));
        var rungs = ladder.RungSpan;
        for (var first = 0; first < rungs.Length; first += PathKernel.RungsAtOnce)
        {
            AddPiece(rungs, first, Math.Min(PathKernel.RungsAtOnce, rungs.Length - first));
        }

        _mostPieces = Math.Max(_mostPieces, _pieces.Count - _firstPieces[^1]);
        _firstPieces.Add(_pieces.Count);
    }

    /// <summary>The slice of all accounts added since the last one.</summary>
    public SectorSlice Build()
    {
        var classes = OrderClasses();
        var slice = new SectorSlice
        {
            Classes = classes,
            Accounts = [.. _accounts],
            Names = [.. _names],
            FirstPieces = [.. _firstPieces],
            Pieces = [.. _pieces],
            MostPieces = _mostPieces,
            Tables = [.. _tables],
            RungClasses = [.. _rungClasses],
            SearchedClasses = SearchedClasses(),
        };
        Clear();
        return slice;
    }

    // Rungs named their classes in the order in which these were met.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private FailureClass[] OrderClasses()
    {
        var met = Enumerable.Range(0, _classes.Count).ToArray();
        Array.Sort(_classes.Select(failureClass => failureClass.A).ToArray(), met);
        var placeOf = new ushort[met.Length];
        for (var place = 0; place < met.Length; place++)
        {
            placeOf[met[place]] = (ushort)place;
        }

        foreach (ref var rung in CollectionsMarshal.AsSpan(_rungClasses))
        {
            rung = placeOf[rung];
        }

        return Array.ConvertAll(met, index => _classes[index]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ushort[] SearchedClasses()
    {
        var searched = new ushort[_pieces.Count * PathKernel.TableLength];
        for (var piece = 0; piece < _pieces.Count; piece++)
        {
            var (first, rungs) = _pieces[piece];
            for (var i = 0; i < PathKernel.TableLength; i++)
            {
                searched[(piece * PathKernel.TableLength) + i] = _rungClasses[first + Math.Max(rungs - 1 - i, 0)];
            }
        }

        return searched;
    }

    // The lists keep their memory for the next slice.
    private void Clear()
    {
        _classOf.Clear();
        _classes.Clear();
        _accounts.Clear();
        _names.Clear();
        _firstPieces.Clear();
        _firstPieces.Add(0);
        _pieces.Clear();
        _tables.Clear();
        _rungClasses.Clear();
        _mostPieces = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPiece(ReadOnlySpan<LadderRung> rungs, int first, int count)
    {
        _pieces.Add(new(_rungClasses.Count, count));
        var before = first == 0 ? 0L : rungs[first - 1].CumulativeJump;
        Span<long> table = stackalloc long[PathKernel.TableLength];
        table.Clear();
        for (var standing = 0; standing < count; standing++)
        {
            table[standing] = rungs[first + count - 1 - standing].CumulativeJump - before;
        }

        _tables.AddRange(table);

        for (var rung = first; rung < first + count; rung++)
        {
            _rungClasses.Add(ClassOf(rungs[rung].FailureProbability));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ushort ClassOf(double failureProbability)
    {
        if (!_classOf.TryGetValue(failureProbability, out var index))
        {
            index = checked((ushort)_classes.Count);
            _classes.Add(FailureClass.Of(failureProbability, Loading));
            _classOf.Add(failureProbability, index);
        }

        return index;
    }
}
