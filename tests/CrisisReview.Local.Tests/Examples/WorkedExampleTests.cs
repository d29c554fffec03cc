using CrisisReview.Testing;

namespace CrisisReview.Local.Tests.Examples;

public sealed class WorkedExampleTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "example.md");

    /// <summary>Where the figures have changed, the page as it should be stands beside the test's program.</summary>
    [Fact]
    public void The_published_example_is_what_the_program_computes()
    {
        var expected = new WorkedExample().Page();
        var renewed = Path.Combine(AppContext.BaseDirectory, "example.md");
        File.WriteAllText(renewed, expected);

        Assert.True(File.Exists(Page) && File.ReadAllText(Page).ReplaceLineEndings("\n") == expected, $"docs/example.md is not what the program computes. If the change is meant, copy {renewed} over it.");
    }
}
