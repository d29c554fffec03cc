using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

/// <summary>An invented customer book of a maintenance and IT services company in South-East Asia, in US dollars. The same size, seed and
/// date give the same book on every machine. About one customer in six brings four fifths of revenue, maintenance is about
/// 40 % of it, and four accounts of 312 are the company's own departments.</summary>
public sealed class SampleBook
{
    public const int DefaultAccounts = 312;

    private readonly SampleAccounts _accounts;
    private readonly SampleExecutives _executives;
    private readonly int _count;

    /// <exception cref="ArgumentOutOfRangeException">A book has at least one account.</exception>
    public SampleBook(int accounts, int seed, DateOnly asOf)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(accounts, 1);
        _count = accounts;
        _accounts = new(accounts, seed, asOf);
        _executives = new(seed);
    }

    /// <summary>One by one, each made when it is asked for.</summary>
    public IEnumerable<AccountProfile> Profiles => Enumerable.Range(0, _count).Select(index => _accounts[index]);

    /// <summary>One for ten accounts.</summary>
    public IEnumerable<Executive> Executives => Enumerable.Range(0, Territories.ExecutivesFor(_count)).Select(index => _executives[index]);

    /// <summary>The whole book at once.</summary>
    public static (IReadOnlyList<AccountProfile> Profiles, IReadOnlyList<Executive> Executives) Generate(int accounts, int seed, DateOnly asOf)
    {
        var book = new SampleBook(accounts, seed, asOf);
        return ([.. book.Profiles], [.. book.Executives]);
    }
}
