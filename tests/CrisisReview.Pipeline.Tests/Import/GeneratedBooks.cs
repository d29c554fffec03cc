using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>Books with awkward texts and amounts, in which every id is used once.</summary>
internal static class GeneratedBooks
{
    private static readonly string[] Fragments =
    [
        "a", "B", "7", "Ω", "ß", "é", "e\u0301", "株", "🏗", "\"", "\"\"", ",", ";", "=1+1", "@x", "-", "'", "\\", "/", "%", "#", "{", "}", "null", "\u00A0", " ", "|", "<b>", "\uFEFF",
    ];

    private static readonly string[] LineBreaks = ["\n", "\r\n", "\r", "\t", "\n\n"];

    private static readonly Gen<string> Identifiers = TextOf(Fragments).Where(t => Identifier.FaultOf(t) is null);

    private static readonly Gen<string> Names = TextOf([.. Fragments, .. LineBreaks]).Select(t => t.Trim()).Where(t => t.Length is > 0 and <= 200);

    private static readonly Gen<decimal> SignedAmounts =
        from whole in Gen.Choose(-1_000_000, 1_000_000)
        from part in Gen.Choose(0, 999_999)
        from scale in Gen.Choose(0, 6)
        select decimal.Round(whole + (part / 1_000_000m), scale);

    private static readonly Gen<Money> Amounts = SignedAmounts.Select(a => new Money(Math.Abs(a)));

    private static readonly Gen<DateOnly> Dates = Gen.Choose(0, 20_000).Select(new DateOnly(1990, 1, 1).AddDays);

    private static readonly Gen<decimal?> Marks = Gen.Choose(-20, 100).Select(m => m < 0 ? default(decimal?) : m / 10m);

    private static readonly Gen<Account> Accounts =
        from id in Identifiers
        from name in Names
        from region in Names.OrNull()
        from revenue in Amounts
        from mark in Marks
        from critical in Gen.Elements(true, false)
        from grade in Gen.Elements(Enum.GetValues<CreditGrade>())
        select new Account
        {
            AccountId = new(id),
            Name = name,
            Industry = name,
            Region = region,
            AnnualRevenue = revenue,
            AbilityPay = mark,
            MissionCritical = critical,
            CreditGrade = grade,
        };

    private static readonly Gen<Invoice> Invoices =
        from id in Identifiers
        from amount in SignedAmounts
        from due in Dates
        select new Invoice { InvoiceId = id, Amount = new(amount), DueDate = due };

    private static readonly Gen<Order> Orders =
        from id in Identifiers
        from line in Names.OrNull()
        from amount in Amounts
        from cost in Amounts
        from date in Dates
        select new Order { OrderId = id, ProductLine = line, Amount = amount, Cost = cost, DeliveryDate = date };

    private static readonly Gen<AccountProfile> Profiles =
        from account in Accounts
        from invoices in Invoices.ListOf()
        from orders in Orders.ListOf()
        select new AccountProfile { Account = account, Invoices = [.. invoices], Orders = [.. orders] };

    public static Arbitrary<IReadOnlyList<AccountProfile>> Books { get; } = Profiles.ListOf().Resize(12).Select(Distinct).ToArbitrary();

    private static Gen<string> TextOf(string[] fragments) => Gen.Elements(fragments).NonEmptyListOf().Select(string.Concat);

    /// <summary>Drops whatever repeats an id, and sorts as a profile does.</summary>
    private static IReadOnlyList<AccountProfile> Distinct(IEnumerable<AccountProfile> profiles)
    {
        var (invoices, orders) = (new HashSet<string>(), new HashSet<string>());
        return
        [
            .. profiles.DistinctBy(p => p.Account.AccountId).OrderBy(p => p.Account.AccountId).Select(p => p with
            {
                Invoices = [.. p.Invoices.Where(i => invoices.Add(i.InvoiceId)).OrderBy(i => i.InvoiceId, StringComparer.Ordinal)],
                Orders = [.. p.Orders.Where(o => orders.Add(o.OrderId)).OrderBy(o => o.OrderId, StringComparer.Ordinal)],
            }),
        ];
    }
}
