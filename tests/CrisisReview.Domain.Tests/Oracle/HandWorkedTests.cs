using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>Seven accounts worked by hand under the severe crisis, to the cent; both the product and the oracle must arrive there.
/// <code>
/// RANCH  Argentine sweets: multiplier 6, cancelled 0.4, win factor 0.3 (the last rule wins over 0.4).
///        invoice  686.70, 38 days: q0 = 0.036/0.45 = 0.08; 98 days: q = min(1, 0.106*6/0.45) = 1; d = 9.0306 - 24.7212 = -15.6906, J = 515.0250, loss 499.3344
///        order    m = 21.28, k = 0.06 + 0.65*0.65 = 0.4825, v = 7.60 + 26.4024 + 1.4992 = 35.5016, s = 1 - 0.95*0.8 = 0.24
///                 d = 5.1072 + 26.9812 = 32.0884, J = 0.76*(21.28 - 35.5016) = -10.8084, loss 32.0884 - 0.4*10.8084 = 27.7650
///        contract m = 432.13, v = 96.0280 + 31.6890 = 127.7170, J = 304.4130, loss 127.7170 + 0.2*304.4130 = 188.5996
///        sale     0.5*197.68*(1 - 0.3) = 69.1880; service 28.8010
///        B = 21.28 + 432.13 + 98.84 - 288.01 - 24.7212 = 239.5188
/// SIMOB  Drinks: cancelled 0.4, win factor 0.4. order m = 64.98, v = 23.2080 + 80.6258 + 4.5780 = 108.4118, d = 97.9881, J = -33.0081, loss 84.7849
///        contract m = 949.70, v = 280.6884, loss 414.4907; sale 58.4640; service 40.5520
/// MEREP  contract m = 2324.13, v = 686.9106, loss 1014.3545; sale 0.5*352.80*0.6 = 105.8400; service 67.8240
/// HUNGO  mission critical: concession 0.05, churn 0.1. contract m = 6297.41, v = 1161.5218, J = 5135.8882, loss 1675.1106
///        invoices 46 and 39 days (31-60 > over 90, q = 0.424/0.45) 7409.3251 + 4240.0437; 7 days (q = 0.264/0.45) 884.5220; not due (q = 0.144/0.45) 335.9399
/// PERIC  invoice 4 > 64 days: d = 15.7282 - 19.1360, J = 897, q = 0.264/0.45, loss 522.8322; order loss 113.8653; contract 117.5258; service 14.9920
/// LAMAI  drinks are short: s = 1 - 0.75*0.8 = 0.4; order m = 10.08, v = 16.8165, d = 14.1219, J = -4.0419, loss 12.9093
///        invoice 512.0424; contract 332.9156; sale 33.2575; service 44.4750
/// FISSA  nothing open, nothing lost.
/// </code></summary>
public sealed class HandWorkedTests
{
    public static TheoryData<string, decimal[]> Worked { get; } = new()
    {
        // B, at stake, receivables, orders, renewals, opportunities, cost to serve, E[L], S, loss95
        { "RANCH", [239.52m, 1238.95m, 499.33m, 27.77m, 188.60m, 69.19m, 28.80m, 813.69m, -574.17m, 1080.39m] },
        { "SIMOB", [706.60m, 1112.12m, 0m, 84.78m, 414.49m, 58.46m, 40.55m, 598.29m, 108.31m, 1152.67m] },
        { "MEREP", [1822.29m, 2500.53m, 0m, 0m, 1014.35m, 105.84m, 67.82m, 1188.02m, 634.27m, 2568.35m] },
        { "HUNGO", [4571.28m, 26982.81m, 12869.83m, 0m, 1675.11m, 141.64m, 135.97m, 14822.55m, -10251.27m, 21636.86m] },
        { "PERIC", [184.22m, 1549.28m, 522.83m, 113.87m, 117.53m, 0m, 14.99m, 769.22m, -584.99m, 1261.86m] },
        { "LAMAI", [367.68m, 1588.19m, 512.04m, 12.91m, 332.92m, 33.26m, 44.48m, 935.60m, -567.92m, 1428.35m] },
        { "FISSA", [0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m] },
    };

    [Theory]
    [MemberData(nameof(Worked))]
    public void The_product_arrives_at_the_cents_worked_by_hand(string accountId, decimal[] expected)
    {
        var impact = Assess(accountId);

        Money[] figures =
        [
            impact.BaselineContribution, impact.AtStake,
            impact.LossByLever.Receivables, impact.LossByLever.Orders, impact.LossByLever.Renewals, impact.LossByLever.Opportunities,
            impact.LossByLever.CostToServe, impact.ExpectedLoss, impact.StressedContribution, impact.Loss95,
        ];
        Assert.Equal(expected, figures.Select(figure => decimal.Round(figure.Amount, 2, MidpointRounding.AwayFromZero)));
    }

    [Theory]
    [MemberData(nameof(Worked))]
    public void The_oracle_arrives_at_the_cents_worked_by_hand(string accountId, decimal[] expected)
    {
        var figures = Oracle(accountId);

        Fraction[] found = [figures.Baseline, figures.AtStake, .. figures.Loss, figures.Expected, figures.Baseline - figures.Expected, figures.Loss95];
        Assert.Equal(expected, found.Select(figure => decimal.Round(figure.ToDecimal(), 2, MidpointRounding.AwayFromZero)));
    }

    [Theory]
    [MemberData(nameof(Worked))]
    public void Product_and_oracle_agree_far_below_the_cent(string accountId, decimal[] expected)
    {
        Assert.Equal(10, expected.Length);
        Agreement.Check(Oracle(accountId), Assess(accountId), 0.000_000_001m);
    }

    [Fact]
    public void Invoices_that_move_between_the_same_buckets_are_one_item()
    {
        var references = Assess("HUNGO").Items.Where(item => item.Lever == Lever.Receivables).Select(item => item.Reference);

        Assert.Equal(["current > 31-60 days", "1-30 days > 61-90 days", "31-60 days > over 90 days"], references);
    }

    private static AccountImpact Assess(string accountId) =>
        new ImpactAssessor(SevereCrisis.Scenario, new Policy(), SevereCrisis.AsOf).Assess(Profiles.Of(HandWorkedAccounts.Rows, accountId));

    private static OracleFigures Oracle(string accountId)
    {
        var rows = HandWorkedAccounts.Rows;
        return new OracleModel(rows, new(SevereCrisis.Json), SevereCrisis.AsOf).Assess(rows.Accounts.Single(row => row["accountId"] == accountId));
    }
}
