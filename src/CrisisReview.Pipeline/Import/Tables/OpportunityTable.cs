using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import.Tables;

internal sealed class OpportunityTable() : RecordTable<Opportunity>(
    "opportunities",
    [
        Id("opportunityId", TextCell.Identifier, (o, v) => o with { OpportunityId = v }),
        Owner(),
        OptionalName("productLine", (o, v) => o with { ProductLine = v }),
        Amount("amount", (o, v) => o with { Amount = v }),
        Amount("cost", (o, v) => o with { Cost = v }),
        Required("winProbability", NumberCell.Share, (o, v) => o with { WinProbability = v }),
        Required("expectedClose", DateCell.Read, (o, v) => o with { ExpectedClose = v }),
    ],
    new Opportunity { OpportunityId = "", Amount = default, Cost = default, WinProbability = 0, ExpectedClose = default },
    o => o.OpportunityId);
