using CrisisReview.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>Code compiled against this library must compile against the published one, so each line of <c>public-surface.txt</c> was
/// compared with that package's API listing. A new line has to be compared as well.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_members_are_those_that_were_compared_with_the_published_package()
    {
        var compared = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Data.Tables.Tests", "public-surface.txt"));
        Assert.Equal(compared, PublicSurface.Of(typeof(TableClient).Assembly));
    }
}
