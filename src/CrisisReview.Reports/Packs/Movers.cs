using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>The accounts that moved most, up and down.</summary>
public sealed record Movers(IReadOnlyList<MoverLine> Up, IReadOnlyList<MoverLine> Down)
{
    public static Movers Of(ShownBook book, int most, FigureFormat format)
    {
        return new(Lines(1), Lines(-1));

        IReadOnlyList<MoverLine> Lines(int direction) =>
        [
            .. book.Accounts.Where(a => Math.Sign(a.Listed.Movement) == direction)
                .OrderByDescending(a => Math.Abs(a.Listed.Movement)).ThenBy(a => a.Listed.ValueRank).Take(most)
                .Select(a => MoverLine.Of(a, book.Unit, format)),
        ];
    }
}
