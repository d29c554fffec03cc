namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>A second calculation of docs/model.md, written from the page alone: on rows of text, in exact fractions, with the default policy, and
/// sharing no line with the product. Losses are written as expectations over outcomes where the page writes d + q J.</summary>
internal sealed class OracleModel(Rows rows, OracleScenario scenario, DateOnly asOf)
{
    private const int Receivables = 0;
    private const int Orders = 1;
    private const int Renewals = 2;
    private const int Opportunities = 3;
    private const int CostToServe = 4;

    private static readonly Fraction Lgd = Fraction.Parse("0.45");
    private static readonly Fraction Funding = Fraction.Parse("0.08");
    private static readonly string[] Rates = ["0.003", "0.016", "0.036", "0.066", "0.106"];
    private static readonly Dictionary<string, string> Grades = new() { ["A"] = "0.5", ["B"] = "0.75", ["C"] = "1", ["D"] = "2", ["E"] = "4" };

    private readonly DateOnly _end = asOf.AddMonths(scenario.HorizonMonths);

    public OracleFigures Assess(IReadOnlyDictionary<string, string> account)
    {
        var id = account["accountId"];
        var figures = new OracleFigures();
        foreach (var invoice in rows.Of(id, "invoices"))
        {
            AddInvoice(figures, account, invoice);
        }

        foreach (var order in rows.Of(id, "orders").Where(order => Rows.Date(order["deliveryDate"]) <= _end))
        {
            AddOrder(figures, account, order);
        }

        foreach (var contract in rows.Of(id, "contracts").Where(contract => Rows.Date(contract["renewalDate"]) is var date && date >= asOf && date <= _end))
        {
            AddContract(figures, account, contract);
        }

        foreach (var opportunity in rows.Of(id, "opportunities").Where(opportunity => Rows.Date(opportunity["expectedClose"]) <= _end))
        {
            AddOpportunity(figures, account, opportunity);
        }

        var service = Number(account, "annualCostToServe");
        figures.Baseline -= service;
        figures.Add(CostToServe, service * scenario.Shock("margins", "costToServeIncrease", account), 0, 0, 0);
        return figures;
    }

    private void AddInvoice(OracleFigures figures, IReadOnlyDictionary<string, string> account, IReadOnlyDictionary<string, string> invoice)
    {
        Fraction Of(string field) => scenario.Shock("receivables", field, account);
        var balance = Number(invoice, "amount");
        var daysPastDue = asOf.DayNumber - Rows.Date(invoice["dueDate"]).DayNumber;
        var delay = Of("collectionDelayDays");
        var stressedLgd = Of("lossGivenDefault") == 0 ? Lgd : Of("lossGivenDefault");
        var grade = Fraction.Parse(Grades[account["creditGrade"]]);
        var (before, after) = (Bucket(daysPastDue), Bucket(daysPastDue + (int)delay.ToDecimal()));
        var calm = Fraction.Min(1, Fraction.Parse(Rates[before]) * grade / Lgd);
        var stressed = Fraction.Min(1, Fraction.Parse(Rates[after]) * grade * Of("lossRateMultiplier") / Lgd);
        var baseLoss = calm * Lgd * balance;
        figures.Before[before] += balance;
        figures.After[after] += balance;
        figures.Baseline -= baseLoss;
        figures.AtStake += balance;
        figures.Add(Receivables, (balance * delay * Funding / 365) - baseLoss, stressedLgd * balance, stressed, calm);
    }

    private void AddOrder(OracleFigures figures, IReadOnlyDictionary<string, string> account, IReadOnlyDictionary<string, string> order)
    {
        Fraction Of(string lever, string field) => scenario.Shock(lever, field, account, order["productLine"]);
        var (amount, cost) = (Number(order, "amount"), Number(order, "cost"));
        var foreign = cost * Number(order, "importedShare") * Of("margins", "fxRise") * (1 - Of("margins", "fxPassThrough"));
        var waiting = amount * Of("orders", "deliveryDelayDays") * Funding / 365;
        var delivered = (1 - Of("orders", "supplyFailure")) * (1 - Of("orders", "scaleBack"));

        // Three outcomes: cancelled (nothing earned), or delivered in part at a worse margin.
        var calmMargin = amount - cost;
        var worseMargin = (amount * (1 - Of("orders", "priceConcession"))) - (cost * (1 + Of("margins", "costInflation"))) - foreign - waiting;
        var survives = delivered * worseMargin;
        figures.Baseline += calmMargin;
        figures.AtStake += calmMargin;
        figures.Add(Orders, calmMargin - survives, survives, Of("orders", "cancelProbability"), 0);
    }

    private void AddContract(OracleFigures figures, IReadOnlyDictionary<string, string> account, IReadOnlyDictionary<string, string> contract)
    {
        Fraction Of(string lever, string field) => scenario.Shock(lever, field, account);
        var (value, cost) = (Number(contract, "annualValue"), Number(contract, "annualCost"));
        var factor = contract["missionCritical"] == "true" ? Of("renewals", "missionCriticalFactor") : 1;
        var churn = Fraction.Min(1, Of("renewals", "churnProbability") * factor);
        var renewed = (value * (1 - Of("renewals", "priceConcession"))) - (cost * (1 + Of("margins", "costInflation")));
        figures.Baseline += value - cost;
        figures.AtStake += value - cost;
        figures.Add(Renewals, value - cost - renewed, renewed, churn, 0);
    }

    private void AddOpportunity(OracleFigures figures, IReadOnlyDictionary<string, string> account, IReadOnlyDictionary<string, string> opportunity)
    {
        var margin = Number(opportunity, "amount") - Number(opportunity, "cost");
        var odds = Number(opportunity, "winProbability");
        var worseOdds = Fraction.Min(1, odds * scenario.Shock("opportunities", "winRateFactor", account, opportunity["productLine"]));
        figures.Baseline += odds * margin;
        figures.AtStake += odds * margin;
        figures.Add(Opportunities, (odds - 1) * margin, margin, 1 - worseOdds, 1 - odds);
    }

    private static int Bucket(int daysPastDue) => daysPastDue switch
    {
        <= 0 => 0,
        <= 30 => 1,
        <= 60 => 2,
        <= 90 => 3,
        _ => 4,
    };

    private static Fraction Number(IReadOnlyDictionary<string, string> row, string column) => Fraction.Parse(row[column]);
}
