using CrisisReview.Testing;

namespace CrisisReview.Functions.Tests.Identity;

public sealed class RolesPageTests
{
    /// <summary>Where the table has changed, the page as it should be stands beside the test's program.</summary>
    [Fact]
    public void The_published_table_is_the_one_that_is_tested()
    {
        var page = Path.Combine(Repository.Root, "docs", "roles.md");
        var renewed = Path.Combine(AppContext.BaseDirectory, "roles.md");
        File.WriteAllText(renewed, RolesPage.Text());

        Assert.True(File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == RolesPage.Text(), $"docs/roles.md is not the table of RouteRoles. If the change is meant, copy {renewed} over it.");
    }
}
