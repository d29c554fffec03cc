using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>The pack of a single account: its review, and the run that it comes from.</summary>
public sealed record AccountPack(PackFrame Frame, AccountReview Review)
{
    public static AccountPack Of(AccountPackInput input, FigureFormat format)
    {
        var account = input.Account.Account.Profile.Account;
        return new(
            PackFrame.Of($"Account review: {account.Name}", $"accounts/{account.AccountId.Value}", input.Run, format),
            AccountReview.Of(AccountFacts.Of(input.Account, input.Run, format), input.Executive, input.Portfolio, input.RankedAccounts, ReviewRoom.FinePrint));
    }
}
