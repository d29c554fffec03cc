using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import.Tables;

internal sealed class OrderTable() : RecordTable<Order>(
    "orders",
    [
        Id("orderId", TextCell.Identifier, (o, v) => o with { OrderId = v }),
        Owner(),
        OptionalName("productLine", (o, v) => o with { ProductLine = v }),
        Amount("amount", (o, v) => o with { Amount = v }),
        Amount("cost", (o, v) => o with { Cost = v }),
        Optional("importedShare", NumberCell.Share, 0m, (o, v) => o with { ImportedShare = v }),
        Required("deliveryDate", DateCell.Read, (o, v) => o with { DeliveryDate = v }),
    ],
    new Order { OrderId = "", Amount = default, Cost = default, DeliveryDate = default },
    o => o.OrderId);
