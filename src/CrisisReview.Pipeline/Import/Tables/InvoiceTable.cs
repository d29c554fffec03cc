using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import.Tables;

internal sealed class InvoiceTable() : RecordTable<Invoice>(
    "invoices",
    [
        Id("invoiceId", TextCell.Identifier, (i, v) => i with { InvoiceId = v }),
        Owner(),
        Required("amount", NumberCell.SignedAmount, (i, v) => i with { Amount = v }),
        Required("dueDate", DateCell.Read, (i, v) => i with { DueDate = v }),
    ],
    new Invoice { InvoiceId = "", Amount = default, DueDate = default },
    i => i.InvoiceId);
