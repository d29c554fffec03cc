namespace CrisisReview.Domain.Impact;

/// <summary>An account's loss as a step function of its ability U, uniform on 0 to 1: every item with q above U has failed.
/// <code>L(U) = D + sum over items with q > U of J, D = sum of d</code></summary>
public static class AbilityLadder
{
    public static Money LossAt(IReadOnlyList<ExposureItem> items, decimal ability)
    {
        var loss = 0m;
        for (var i = 0; i < items.Count; i++)
        {
            loss += items[i].CertainLoss.Amount;
            if (items[i].FailureProbability > ability)
            {
                loss += items[i].Jump.Amount;
            }
        }

        return new(loss);
    }
}
