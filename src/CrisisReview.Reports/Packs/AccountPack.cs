using CrisisReview.Reports.Assumptions;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>The pack of a single account: what the scenario says, then the review.</summary>
public sealed record AccountPack(PackFrame Frame, ScenarioText Scenario, AccountReview Review)
{
    public static AccountPack Of(AccountPackInput input, FigureFormat format)
    {
        var account = input.Account.Account.Profile.Account;
        return new(
            PackFrame.Of($"Account review: {account.Name}", $"accounts/{account.AccountId}", input.Run, format),
            ScenarioWords.Of(input.Run.Scenario, format),
            AccountReview.Of(AccountFacts.Of(input.Account, input.Run, format), input.Executive, input.Portfolio, input.RankedAccounts));
    }
}
