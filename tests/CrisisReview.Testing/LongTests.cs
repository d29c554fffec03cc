namespace CrisisReview.Testing;

/// <summary>Whether tests are to take the longer form, which belongs to a run of minutes or hours: CRISISREVIEW_LONG_TESTS=1.</summary>
public static class LongTests
{
    public static bool Wanted => Environment.GetEnvironmentVariable("CRISISREVIEW_LONG_TESTS") == "1";
}
