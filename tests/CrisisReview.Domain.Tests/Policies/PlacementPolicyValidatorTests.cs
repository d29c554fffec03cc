using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Tests.Policies;

public sealed class PlacementPolicyValidatorTests
{
    [Fact]
    public void The_default_has_no_faults() => Assert.Empty(PlacementPolicyValidator.Validate(new()));

    [Fact]
    public void The_ends_of_the_ranges_are_good()
    {
        Assert.Empty(PlacementPolicyValidator.Validate(new() { MostKeyAccounts = 1, MoveReluctance = 0m }));
        Assert.Empty(PlacementPolicyValidator.Validate(new() { MostKeyAccounts = 1000, MoveReluctance = 10m }));
    }

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(
        [
            new("/placement/mostKeyAccounts", "must be between 1 and 1000, was 0"),
            new("/placement/moveReluctance", "must be between 0 and 10, was -0.1"),
        ],
        PlacementPolicyValidator.Validate(new() { MostKeyAccounts = 0, MoveReluctance = -0.1m }));
}
