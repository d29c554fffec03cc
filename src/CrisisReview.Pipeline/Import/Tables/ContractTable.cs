using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import.Tables;

internal sealed class ContractTable() : RecordTable<Contract>(
    "contracts",
    [
        Id("contractId", TextCell.Identifier, (c, v) => c with { ContractId = v }),
        Owner(),
        Amount("annualValue", (c, v) => c with { AnnualValue = v }),
        Amount("annualCost", (c, v) => c with { AnnualCost = v }),
        Nullable<Money>("firstYearCost", NumberCell.Amount, (c, v) => c with { FirstYearCost = v }),
        Nullable<DateOnly>("startDate", DateCell.Read, (c, v) => c with { StartDate = v }),
        Required("renewalDate", DateCell.Read, (c, v) => c with { RenewalDate = v }),
        Optional("missionCritical", WordCell.YesOrNo, false, (c, v) => c with { MissionCritical = v }),
    ],
    new Contract { ContractId = "", AnnualValue = default, AnnualCost = default, RenewalDate = default },
    c => c.ContractId);
