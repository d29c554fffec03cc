using CrisisReview.Domain.Probability;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

/// <summary>docs/model.md, section 4, word for word: no classes, no blocks, no 16-bit comparison, one 48-bit uniform for every account and path.</summary>
internal sealed class OracleSimulation(FactorModel model, long seed, int paths)
{
    // The worst come first of every 1024.
    private readonly ulong[] _economies = [.. Enumerable.Range(0, paths).Select(path => Word(seed, path, 3, 0)).Chunk(1024).SelectMany(words => words.OrderBy(word => word >> 56))];

    public long Loss(AccountLadder account, int path)
    {
        var failed = 0L;
        foreach (var rung in account.Rungs)
        {
            failed = Fails(account, rung, path) ? rung.CumulativeJump : failed;
        }

        return account.CertainLoss + failed;
    }

    private bool Fails(AccountLadder account, LadderRung rung, int path)
    {
        var rho = (double)model.LoadingOf(account.Sector);
        var a = NormalDistribution.Quantile(rung.FailureProbability) / Math.Sqrt(1.0 - rho);
        var b = -Math.Sqrt(rho / (1.0 - rho));
        return Uniform(account, path) < NormalDistribution.Cumulative(a + (b * SectorFactor(account.Sector, path)));
    }

    // 16 bits of one block and 32 of another.
    private double Uniform(AccountLadder account, int path)
    {
        var name = StableHash.Of(account.AccountId.Value);
        var block = Block(seed, (path / 64 * 8) + (path / 4 % 8), 0, name);
        var pair = path / 32 % 2 == 0 ? block.First : block.Second;
        var detail = Block(seed, path / 4, 1, name);
        uint[] words = [detail.X0, detail.X1, detail.X2, detail.X3];
        return (((pair >> (16 * (path % 4)) & 0xFFFF) << 32) | words[path % 4]) / Math.Pow(2.0, 48);
    }

    private double SectorFactor(string sector, int path)
    {
        var share = (double)model.GlobalShare;
        return (Math.Sqrt(share) * Normal(_economies[path])) + (Math.Sqrt(1.0 - share) * Normal(Word(seed, path, 2, StableHash.Of(sector.ToUpperInvariant()))));
    }

    private static double Normal(ulong word) => NormalDistribution.Quantile(((word >> 12) + 0.5) / Math.Pow(2.0, 52));

    private static ulong Word(long seed, int path, uint use, ulong name)
    {
        var block = Block(seed, (path / 16 * 8) + (path % 8), use, name);
        return path / 8 % 2 == 0 ? block.First : block.Second;
    }

    private static PhiloxBlock Block(long seed, int index, uint use, ulong name) =>
        Philox.Block(new((uint)index, use, (uint)name, (uint)(name >> 32)), (uint)seed, (uint)(seed >> 32));
}
