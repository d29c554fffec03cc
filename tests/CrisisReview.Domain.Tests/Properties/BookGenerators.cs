using CrisisReview.Domain.Accounts;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

/// <summary>Customer books as they come out of real systems: accents, commas and quotes in names, credit notes, cents and billions, every grade,
/// dates on every side of the horizon.</summary>
internal static class BookGenerators
{
    public static readonly DateOnly RunDate = new(2026, 3, 31);

    public static Gen<AccountProfile> Profile { get; } = Of(Amount, openAmount: Gen.OneOf(Amount, Amount.Select(amount => -amount)), judged: true);

    /// <summary>No credit note, nothing sold below cost, no judgement: every jump is positive in a calm year.</summary>
    public static Gen<AccountProfile> ProfitableProfile { get; } = Of(Amount, Amount, judged: false);

    public static Gen<AccountProfile> UnjudgedProfile { get; } = Profile.Select(profile => profile with
    {
        Account = profile.Account with { AbilityAcquire = null, AbilityExpand = null, AbilityContinue = null, AbilityPay = null },
    });

    /// <summary>Up to 30 accounts with ids of their own; one in eight is internal.</summary>
    public static Gen<AccountProfile[]> Book { get; } = BookOf(Profile);

    public static Gen<AccountProfile[]> BookOf(Gen<AccountProfile> profile) =>
        from size in Gen.Choose(0, 30)
        from profiles in profile.ArrayOf(size)
        select profiles.Select((each, i) => each with { Account = each.Account with { AccountId = new($"{each.Account.AccountId}-{i}") } }).ToArray();

    // Cents, everyday sums, and sums of billions; never below a cent.
    private static Gen<decimal> Amount => Gen.OneOf(
        Gen.Choose(1, 999).Select(cents => cents / 100m),
        Gen.Choose(100, 50_000_000).Select(cents => cents / 100m),
        Gen.Choose(1, int.MaxValue).Select(millions => millions * 1_000_003.07m));

    private static Gen<decimal> Fraction => Gen.Frequency(
        (1, Gen.Constant(0m)), (1, Gen.Constant(1m)), (6, Gen.Choose(0, 10_000).Select(parts => parts / 10_000m)), (2, Gen.Choose(0, 97).Select(parts => parts / 97m)));

    private static Gen<decimal?> Mark => Gen.Frequency((2, Gen.Constant<decimal?>(null)), (3, Gen.Choose(0, 20).Select(half => (decimal?)half / 2m)));

    private static Gen<string> Word => Gen.Elements(
        "Mère Paillarde", "La maison d'Asie", "Søren, Ås & Cie", "\"Zum Löwen\"", "Königlich Essen", "東京商事", "O’Neill, Inc.", "Ω", "a");

    private static Gen<string> Industry => Gen.Elements("Construction", "Banking", "Public sector", "Télécom");

    private static Gen<string?> Region => Gen.Elements("North", "South", null);

    private static Gen<string?> ProductLine => Gen.Elements("Printers", "Routers", "Software", null);

    private static Gen<DateOnly> Day => Gen.Choose(-400, 800).Select(days => RunDate.AddDays(days));

    private static Gen<AccountProfile> Of(Gen<decimal> amount, Gen<decimal> openAmount, bool judged) =>
        from account in Account(amount, judged ? Mark : Gen.Constant<decimal?>(null))
        from invoices in Items(Invoice(openAmount), (item, id) => item with { InvoiceId = id })
        from orders in Items(Order(amount, judged), (item, id) => item with { OrderId = id })
        from contracts in Items(Contract(amount, judged), (item, id) => item with { ContractId = id })
        from opportunities in Items(Opportunity(amount, judged), (item, id) => item with { OpportunityId = id })
        select new AccountProfile { Account = account, Invoices = invoices, Orders = orders, Contracts = contracts, Opportunities = opportunities };

    private static Gen<T[]> Items<T>(Gen<T> item, Func<T, string, T> named) =>
        from size in Gen.Choose(0, 6)
        from items in item.ArrayOf(size)
        select items.Select((each, i) => named(each, $"id-{i}")).ToArray();

    private static Gen<Account> Account(Gen<decimal> amount, Gen<decimal?> mark) =>
        from name in Word
        from industry in Industry
        from region in Region
        from revenue in amount
        from service in Gen.OneOf(Gen.Constant(0m), amount)
        from kind in Gen.Frequency((7, Gen.Constant(AccountKind.External)), (1, Gen.Constant(AccountKind.Internal)))
        from grade in Gen.Elements(Enum.GetValues<CreditGrade>())
        from critical in Gen.Elements(true, false)
        from marks in mark.ArrayOf(4)
        select new Account
        {
            AccountId = new(name),
            Name = name,
            Industry = industry,
            Region = region,
            Kind = kind,
            AnnualRevenue = new(revenue),
            AnnualCostToServe = new(service),
            CreditGrade = grade,
            MissionCritical = critical,
            AbilityAcquire = marks[0],
            AbilityExpand = marks[1],
            AbilityContinue = marks[2],
            AbilityPay = marks[3],
        };

    private static Gen<Invoice> Invoice(Gen<decimal> amount) =>
        from open in amount
        from due in Gen.Choose(-60, 200)
        select new Invoice { InvoiceId = "", Amount = new(open), DueDate = RunDate.AddDays(-due) };

    private static Gen<Order> Order(Gen<decimal> amount, bool belowCost) =>
        from price in amount
        from cost in Cost(price, belowCost)
        from imported in Fraction
        from line in ProductLine
        from day in Day
        select new Order { OrderId = "", ProductLine = line, Amount = new(price), Cost = new(cost), ImportedShare = imported, DeliveryDate = day };

    private static Gen<Contract> Contract(Gen<decimal> amount, bool belowCost) =>
        from price in amount
        from cost in Cost(price, belowCost)
        from critical in Gen.Elements(true, false)
        from day in Day
        select new Contract { ContractId = "", AnnualValue = new(price), AnnualCost = new(cost), RenewalDate = day, MissionCritical = critical };

    private static Gen<Opportunity> Opportunity(Gen<decimal> amount, bool belowCost) =>
        from price in amount
        from cost in Cost(price, belowCost)
        from odds in Fraction
        from line in ProductLine
        from day in Day
        select new Opportunity { OpportunityId = "", ProductLine = line, Amount = new(price), Cost = new(cost), WinProbability = odds, ExpectedClose = day };

    private static Gen<decimal> Cost(decimal price, bool belowCost) =>
        Gen.Choose(0, belowCost ? 150 : 100).Select(percent => price * percent / 100m);
}
