using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Comparisons;

/// <summary>Adds items up to one line of a back-test.</summary>
internal sealed class BackTestSum(Lever lever)
{
    private int _items;
    private Money _amount;
    private Money _expected;
    private Money _unstressed;
    private Money _kept;
    private Money _lost;
    private Money _late;

    public void Add(Money amount, ExposureItem item, Money kept, Money lost, Money late) =>
        Add(amount, item.FailureProbability, item.UnstressedProbability, kept, lost, late);

    public void Add(Money amount, decimal stressed, decimal unstressed, Money kept, Money lost, Money late)
    {
        _items++;
        _amount += amount;
        _expected += stressed * amount;
        _unstressed += unstressed * amount;
        _kept += kept;
        _lost += lost;
        _late += late;
    }

    public BackTestLine Line() => new()
    {
        Lever = lever,
        Items = _items,
        Amount = _amount,
        ExpectedLost = _expected,
        ExpectedLostUnstressed = _unstressed,
        Kept = _kept,
        Lost = _lost,
        Open = _amount - _kept - _lost,
        Late = _late,
    };
}
