using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Simulation;

/// <summary>Lays accounts of one sector out in <see cref="SectorSlice"/>s. First all accounts are counted, so that nothing grows and what fits into one slice is not copied; then all are added.</summary>
/// <param name="schedule">Of the run.</param>
/// <param name="loading">rho of the sector.</param>
internal sealed class SectorSliceBuilder(PhiloxSchedule schedule, decimal loading)
{
    private const int RecentBits = 8;
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15; // 2^64 / golden ratio

    private readonly Dictionary<long, ushort> _classOf = [];

    // A key is never 0: a probability of a rung is above 0.
    private readonly (long Key, ushort Class)[] _recent = new (long, ushort)[1 << RecentBits];
    private readonly List<FailureClass> _classes = [];
    private readonly List<SectorSlice> _slices = [];
    private (int Accounts, int Pieces, int Rungs) _room;
    private (int Accounts, int Pieces, int Rungs) _used;
    private int _mostPieces;

    private int[] _accounts = [];
    private AccountId[] _accountIds = [];
    private long[] _certainLosses = [];
    private ulong[] _names = [];
    private PhiloxStart[] _starts = [];
    private int[] _firstPieces = [];
    private LadderPiece[] _pieces = [];
    private long[] _tables = [];
    private ushort[] _rungClasses = [];

    public void Count(AccountLadder ladder)
    {
        var rungs = ladder.RungSpan.Length;
        _room = (_room.Accounts + 1, _room.Pieces + PiecesOf(rungs), _room.Rungs + rungs);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int account, AccountLadder ladder)
    {
        var rungs = ladder.RungSpan;
        if (_accounts.Length == 0)
        {
            Reserve();
        }
        else if (IsTooFullFor(rungs))
        {
            Cut();
        }

        var place = _used.Accounts++;
        _accounts[place] = account;
        _accountIds[place] = ladder.AccountId;
        _certainLosses[place] = ladder.CertainLoss;
        _names[place] = StableHash.Of(ladder.AccountId.Value);
        _starts[place] = PhiloxStart.Of(schedule, RandomUse.Ability, _names[place]);
        for (var first = 0; first < rungs.Length; first += PathKernel.RungsAtOnce)
        {
            AddPiece(rungs, first, Math.Min(PathKernel.RungsAtOnce, rungs.Length - first));
        }

        _firstPieces[place + 1] = _used.Pieces;
        _mostPieces = Math.Max(_mostPieces, PiecesOf(rungs.Length));
    }

    /// <summary>The slices of all accounts.</summary>
    public IReadOnlyList<SectorSlice> Build()
    {
        Cut();
        return _slices;
    }

    private static int PiecesOf(int rungs) => (rungs + PathKernel.RungsAtOnce - 1) / PathKernel.RungsAtOnce;

    // Everything is written before it is read, but for what pads the starts, which may hold anything.
    private void Reserve()
    {
        (_accounts, _accountIds, _certainLosses) = (Room<int>(_room.Accounts), new AccountId[_room.Accounts], Room<long>(_room.Accounts));
        (_names, _starts, _firstPieces) = (Room<ulong>(_room.Accounts), Room<PhiloxStart>(_room.Accounts + AccountPairs.Length - 1), Room<int>(_room.Accounts + 1));
        (_pieces, _tables, _rungClasses) = (Room<LadderPiece>(_room.Pieces), Room<long>(_room.Pieces * PathKernel.TableLength), Room<ushort>(_room.Rungs));
        _firstPieces[0] = 0;
    }

    private static T[] Room<T>(int length) => GC.AllocateUninitializedArray<T>(length);

    // True where an account would bring the slice over its number of classes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsTooFullFor(ReadOnlySpan<LadderRung> rungs)
    {
        if (_used.Accounts == 0 || _classes.Count + rungs.Length <= SectorSlice.MostClasses)
        {
            return false;
        }

        var more = 0;
        foreach (var rung in rungs)
        {
            more += _classOf.ContainsKey(KeyOf(rung)) ? 0 : 1;
        }

        return _classes.Count + more > SectorSlice.MostClasses;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddPiece(ReadOnlySpan<LadderRung> rungs, int first, int count)
    {
        _pieces[_used.Pieces] = new(_used.Rungs, count);
        var before = first == 0 ? 0L : rungs[first - 1].CumulativeJump;
        var table = _tables.AsSpan(_used.Pieces * PathKernel.TableLength, PathKernel.TableLength);
        table.Clear();
        for (var rung = 0; rung < count; rung++)
        {
            var (probability, cumulativeJump) = rungs[first + rung];
            table[count - 1 - rung] = cumulativeJump - before;
            _rungClasses[_used.Rungs++] = ClassOf(probability);
        }

        _used.Pieces++;
    }

    // The same few probabilities come again and again; most are found without the dictionary.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ushort ClassOf(double failureProbability)
    {
        var key = BitConverter.DoubleToInt64Bits(failureProbability);
        ref var recent = ref _recent[(uint)((ulong)key * Mixer >> (64 - RecentBits))];
        if (recent.Key != key)
        {
            recent = (key, ClassOf(key, failureProbability));
        }

        return recent.Class;
    }

    private ushort ClassOf(long key, double failureProbability)
    {
        if (!_classOf.TryGetValue(key, out var index))
        {
            index = checked((ushort)_classes.Count);
            _classes.Add(FailureClass.Of(failureProbability, loading));
            _classOf.Add(key, index);
        }

        return index;
    }

    private static long KeyOf(LadderRung rung) => BitConverter.DoubleToInt64Bits(rung.FailureProbability);

    // Makes a slice of all accounts added since the last one. The memory is used again.
    private void Cut()
    {
        var classes = OrderClasses();
        var (firstPieces, tables, searched) = (Used(_firstPieces, _used.Accounts + 1), Used(_tables, _used.Pieces * PathKernel.TableLength), Searched());
        _slices.Add(new()
        {
            Classes = classes,
            Accounts = Used(_accounts, _used.Accounts),
            AccountIds = Used(_accountIds, _used.Accounts),
            CertainLosses = Used(_certainLosses, _used.Accounts),
            Names = Used(_names, _used.Accounts),
            Starts = Used(_starts, _used.Accounts + AccountPairs.Length - 1),
            FirstPieces = firstPieces,
            Pieces = Used(_pieces, _used.Pieces),
            MostPieces = _mostPieces,
            Tables = tables,
            RungClasses = Used(_rungClasses, _used.Rungs),
            Searched = searched,
            Pairs = new AccountPairsBuilder(firstPieces, tables, searched).Build(),
        });
        _classOf.Clear();
        Array.Clear(_recent);
        _classes.Clear();
        (_used, _mostPieces) = (default, 0);
    }

    // Where everything is in one slice it takes the memory itself.
    private static T[] Used<T>(T[] array, int length) => length == array.Length ? array : array[..length];

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

        foreach (ref var rung in _rungClasses.AsSpan(0, _used.Rungs))
        {
            rung = placeOf[rung];
        }

        return Array.ConvertAll(met, index => _classes[index]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Searched()
    {
        var searched = new int[_used.Pieces * PathKernel.TableLength];
        for (var piece = 0; piece < _used.Pieces; piece++)
        {
            var (first, rungs) = _pieces[piece];
            var here = searched.AsSpan(piece * PathKernel.TableLength, PathKernel.RungsAtOnce);
            for (var i = 0; i < here.Length; i++)
            {
                here[i] = _rungClasses[first + Math.Max(rungs - 1 - i, 0)] * PathKernel.Tile;
            }
        }

        foreach (var next in _firstPieces.AsSpan(1, _used.Accounts))
        {
            searched[(next * PathKernel.TableLength) - 1] = 1;
        }

        return searched;
    }
}
