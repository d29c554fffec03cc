namespace CrisisReview.Testing;

/// <summary>Whether tests that can do more do so: with CRISISREVIEW_LONG_TESTS=1 in the environment.</summary>
public static class LongTests
{
    public static bool Wanted { get; } = Environment.GetEnvironmentVariable("CRISISREVIEW_LONG_TESTS") == "1";
}
