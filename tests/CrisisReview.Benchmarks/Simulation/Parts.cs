using System.Runtime.InteropServices;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>The kernels' loops on one block of paths, repeated as often as a book needs: paths of the main pass and, a twentieth more, of the tail.</summary>
internal sealed class Parts
{
    private const double MainAndTail = 1.05;
    private const int RungClasses = 64;

    private readonly PathKernel _kernel;
    private readonly PhiloxSchedule _schedule = new(1);
    private readonly ulong[] _counters = [.. Enumerable.Range(0, PathBlock.Size / CounterLayout.GroupCounters).Select(i => (ulong)i)];
    private readonly AlignedArray<ulong> _words = new(PathBlock.Size / 4);
    private readonly AlignedArray<ushort> _thresholds = new(PathBlock.Size * RungClasses);
    private readonly AlignedArray<ushort> _standing = new(PathBlock.Size);
    private readonly Doubt[] _doubts = new Doubt[PathBlock.Size];
    private readonly AlignedArray<long> _sums = new(PathBlock.Size);
    private readonly long[] _table = [7, 6, 5, 4, 3, 2, 1, 0];
    private readonly double[] _factors = [.. Enumerable.Range(0, PathBlock.Size).Select(i => ((i * 37 % 1024) - 512) / 200.0)];
    private readonly float[] _singleFactors;
    private readonly int[][] _rungs;
    private readonly FailureClass[] _classes;
    private readonly double _blocks;

    public Parts(PathKernel kernel, BenchmarkBook book)
    {
        _kernel = kernel;
        _singleFactors = Array.ConvertAll(_factors, factor => (float)factor);
        _rungs = [.. book.Accounts.Select(account => Enumerable.Range(0, account.Rungs.Count).Select(rung => rung * 9 % RungClasses * PathBlock.Size).ToArray())];
        _classes = [.. Enumerable.Range(0, book.Classes).Select(i => FailureClass.Of((i + 1.0) / (book.Classes + 2.0), 0.2m))];
        _blocks = (double)book.Paths / PathBlock.Size;
        for (var i = 0; i < RungClasses; i++)
        {
            kernel.Thresholds(FailureClass.Of((i + 1) / 80.0, 0.2m), _factors, _singleFactors, _thresholds.Span.Slice(i * PathBlock.Size, PathBlock.Size));
        }
    }

    public void Words() => Repeat(_rungs.Length * _blocks * MainAndTail, i => _kernel.Draw(_schedule, RandomUse.Ability, (ulong)i, _counters, _words.Span));

    public void Thresholds() => Repeat(
        _classes.Length * _blocks * MainAndTail,
        i => _kernel.Thresholds(_classes[i % _classes.Length], _factors, _singleFactors, _thresholds.Span.Slice(i % RungClasses * PathBlock.Size, PathBlock.Size)));

    public void Sums() => Repeat(_rungs.Length * _blocks * MainAndTail, i =>
    {
        _kernel.Stand(MemoryMarshal.Cast<ulong, ushort>(_words.Span), _thresholds.Span, _rungs[i % _rungs.Length], _standing.Span, _doubts);
        _kernel.Accumulate(_standing.Span, _table, _sums.Span);
    });

    private static void Repeat(double times, Action<int> action)
    {
        for (var i = 0; i < times; i++)
        {
            action(i);
        }
    }
}
