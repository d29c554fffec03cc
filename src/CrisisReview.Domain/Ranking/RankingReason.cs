using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Ranking;

/// <summary>One part of why an account moved: the loss that a lever takes of its baseline contribution.</summary>
/// <param name="Lever">Where the loss comes from.</param>
/// <param name="Loss">Expected loss through this lever; negative where the crisis brings a gain, such as a loss-making order cancelled.</param>
/// <param name="ShareOfLoss">Fraction of the account's positive losses; 0 for a gain.</param>
public sealed record RankingReason(Lever Lever, Money Loss, decimal ShareOfLoss)
{
    private static readonly Lever[] Levers = Enum.GetValues<Lever>();

    /// <summary>The levers that lose or gain something: losses first, the largest first; then gains, the largest first.</summary>
    public static IReadOnlyList<RankingReason> Of(LossByLever losses)
    {
        var positive = Levers.Sum(lever => Money.Max(losses[lever], Money.Zero));
        return
        [
            .. from lever in Levers
               let loss = losses[lever]
               where loss != Money.Zero
               orderby loss > Money.Zero descending, Money.Abs(loss) descending
               select new RankingReason(lever, loss, loss > Money.Zero ? loss / positive : 0m),
        ];
    }
}
