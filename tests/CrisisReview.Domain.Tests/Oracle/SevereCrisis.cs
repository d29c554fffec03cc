using System.Text;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>A severe scenario with rules of every kind, as text for the oracle and read for the product.</summary>
internal static class SevereCrisis
{
    public const string Json =
        """
        {
          "id": "severe", "name": "Severe crisis", "horizonMonths": 12,
          "shocks": {
            "receivables":   { "collectionDelayDays": 60, "lossRateMultiplier": 4, "lossGivenDefault": 0.75 },
            "orders":        { "cancelProbability": 0.30, "deliveryDelayDays": 90, "priceConcession": 0.10, "scaleBack": 0.20, "supplyFailure": 0.05 },
            "renewals":      { "churnProbability": 0.20, "priceConcession": 0.10, "missionCriticalFactor": 0.5 },
            "opportunities": { "winRateFactor": 0.5 },
            "margins":       { "costInflation": 0.06, "fxRise": 0.65, "fxPassThrough": 0.35, "costToServeIncrease": 0.10 }
          },
          "rules": [
            { "name": "Sweets and drinks are bought less", "when": { "industry": ["confections", "Beverages"] },
              "shocks": { "orders": { "cancelProbability": 0.40 }, "opportunities": { "winRateFactor": 0.4 } } },
            { "name": "South America pays worst", "when": { "region": ["Argentina", "Brazil", "Venezuela"] },
              "shocks": { "receivables": { "lossRateMultiplier": 6 } } },
            { "name": "Drinks are short", "when": { "productLine": ["Beverages"] },
              "shocks": { "orders": { "supplyFailure": 0.25 } } },
            { "name": "Who cannot do without us concedes less", "when": { "missionCritical": true },
              "shocks": { "renewals": { "priceConcession": 0.05 } } },
            { "name": "Argentine sweets", "when": { "region": ["Argentina"], "industry": ["Confections"], "creditGrade": ["C", "D"] },
              "shocks": { "opportunities": { "winRateFactor": 0.3 } } }
          ]
        }
        """;

    public static readonly DateOnly AsOf = new(1998, 5, 6);

    public static Scenario Scenario { get; } = Read();

    private static Scenario Read()
    {
        var (scenario, problems) = DocumentReader.Read<Scenario>(Encoding.UTF8.GetBytes(Json));
        Assert.Empty(problems);
        Assert.Empty(ScenarioValidator.Validate(scenario!));
        return scenario!;
    }
}
