using CrisisReview.Domain;

namespace CrisisReview.Local.Sample;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014) with integer results only, so that a seed gives the same book on every machine.</summary>
internal sealed class SampleRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>A stream of its own for each seed, purpose and index.</summary>
    public SampleRandom(int seed, SampleStream stream, int index)
    {
        _state = Mix(Mix(Mix((uint)seed + Golden) ^ (ulong)stream) ^ (uint)index);
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public long Between(long low, long high) =>
        low + (long)Math.BigMul(Next(), (ulong)(high - low) + 1, out _);

    /// <inheritdoc cref="Between(long,long)"/>
    public int Between(int low, int high) => (int)Between((long)low, high);

    public bool Chance(int perMille) => Between(1, 1000) <= perMille;

    public T Pick<T>(ReadOnlySpan<T> items) => items[Between(0, items.Length - 1)];

    /// <summary>The index of a weight, drawn with a probability in proportion to it.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var ticket = Between(1, total);
        var index = 0;
        while ((ticket -= weights[index]) > 0)
        {
            index++;
        }

        return index;
    }

    /// <summary>A part of an amount, in cents: <paramref name="low"/> to <paramref name="high"/> thousandths of it.</summary>
    public Money Part(Money amount, int low, int high) => Cents(amount.Amount * Between(low, high) / 1000m);

    /// <summary>An amount cut into uneven parts that add up to it.</summary>
    public Money[] Split(Money amount, int parts)
    {
        var weights = new int[parts];
        for (var i = 0; i < parts; i++)
        {
            weights[i] = Between(40, 160);
        }

        var total = weights.Sum();
        var pieces = Array.ConvertAll(weights, weight => Cents(amount.Amount * weight / total));
        pieces[0] += amount - pieces.Sum();
        return pieces;
    }

    private static Money Cents(decimal amount) => new(decimal.Round(amount, 2, MidpointRounding.AwayFromZero));

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    private ulong Next() => Mix(_state += Golden);
}
