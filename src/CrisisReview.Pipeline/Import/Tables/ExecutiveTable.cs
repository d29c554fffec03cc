using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import.Tables;

internal sealed class ExecutiveTable() : RecordTable<Executive>(
    "executives",
    [
        Id("executiveId", TextCell.Executive, (e, v) => e with { ExecutiveId = new(v) }),
        RequiredName("name", (e, v) => e with { Name = v }),
        OptionalName("email", (e, v) => e with { Email = v }),
        Nullable<decimal>("dependability", NumberCell.Mark, (e, v) => e with { Dependability = v }),
        Optional("servesMissionCritical", WordCell.YesOrNo, false, (e, v) => e with { ServesMissionCritical = v }),
        Optional("annualHours", NumberCell.Hours, Executive.DefaultAnnualHours, (e, v) => e with { AnnualHours = v }),
        Optional("managementHours", NumberCell.Hours, 0m, (e, v) => e with { ManagementHours = v }),
        Optional("developmentHours", NumberCell.Hours, 0m, (e, v) => e with { DevelopmentHours = v }),
        Optional("adminHours", NumberCell.Hours, 0m, (e, v) => e with { AdminHours = v }),
    ],
    new Executive { ExecutiveId = default, Name = "" },
    e => e.ExecutiveId.Value);
