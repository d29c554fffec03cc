using CrisisReview.Domain;

namespace CrisisReview.Pipeline.Reviews;

/// <summary>Finds every fault of a review that its form does not show.</summary>
internal static class ReviewValidator
{
    private const decimal HighestMark = 10m;
    private const int MostProducts = 1_000_000;
    private const int Decimals = 6;
    private static readonly DateOnly First = new(1900, 1, 1);

    // While it is still yesterday in UTC, the day has begun in places up to 14 hours ahead.
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(14);

    public static IReadOnlyList<ValidationProblem> Validate(ReviewRequest request, DateTimeOffset now) =>
        [.. FaultsOf(request, now).Where(fault => fault.Problem is not null).Select(fault => new ValidationProblem(fault.Pointer, fault.Problem!))];

    private static IEnumerable<(string Pointer, string? Problem)> FaultsOf(ReviewRequest request, DateTimeOffset now) =>
    [
        ("/reviewedOn", DateFault(request.ReviewedOn, DateOnly.FromDateTime((now + FurthestAhead).UtcDateTime))),
        ("/reviewedBy", TextFault(request.ReviewedBy, ReviewRequest.MaximumNameLength)),
        ("/notes", TextFault(request.Notes, ReviewRequest.MaximumNotesLength)),
        .. FaultsOf(request.Findings),
    ];

    private static IEnumerable<(string Pointer, string? Problem)> FaultsOf(ReviewFindings findings) =>
    [
        ("/findings/abilityAcquire", NumberFault(findings.AbilityAcquire, HighestMark)),
        ("/findings/abilityExpand", NumberFault(findings.AbilityExpand, HighestMark)),
        ("/findings/abilityContinue", NumberFault(findings.AbilityContinue, HighestMark)),
        ("/findings/abilityRecruit", NumberFault(findings.AbilityRecruit, HighestMark)),
        ("/findings/abilityPay", NumberFault(findings.AbilityPay, HighestMark)),
        ("/findings/strategicValue", NumberFault(findings.StrategicValue, HighestMark)),
        ("/findings/growthPotential", NumberFault(findings.GrowthPotential, HighestMark)),
        ("/findings/managementStrength", NumberFault(findings.ManagementStrength, HighestMark)),
        ("/findings/satisfaction", NumberFault(findings.Satisfaction, HighestMark)),
        ("/findings/competitiveIntent", NumberFault(findings.CompetitiveIntent, HighestMark)),
        ("/findings/enjoyment", NumberFault(findings.Enjoyment, HighestMark)),
        ("/findings/shareOfWallet", NumberFault(findings.ShareOfWallet, 1m)),
        ("/findings/productsOwned", NumberFault(findings.ProductsOwned, MostProducts)),
    ];

    private static string? DateFault(DateOnly reviewedOn, DateOnly latest) => reviewedOn switch
    {
        _ when reviewedOn < First => $"must not lie before {First:yyyy-MM-dd}, was {reviewedOn:yyyy-MM-dd}",
        _ when reviewedOn > latest => $"must not lie in the future, was {reviewedOn:yyyy-MM-dd}: a review is sent after the visit",
        _ => null,
    };

    private static string? TextFault(string? text, int longest) => text switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(text) => "is empty; leave it out",
        { Length: var length } when length > longest => $"must be at most {longest} characters, was {length}",
        _ when text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) => "contains a control character: remove it",
        _ => null,
    };

    private static string? NumberFault(decimal? value, decimal highest) => value switch
    {
        null => null,
        < 0 => FormattableString.Invariant($"must be between 0 and {highest}, was {value}"),
        _ when value > highest => FormattableString.Invariant($"must be between 0 and {highest}, was {value}"),
        _ when decimal.Round(value.Value, Decimals) != value => $"has more than {Decimals} decimals: round it",
        _ => null,
    };
}
