namespace CrisisReview.Console.Tests.House;

/// <summary>The sample book of 312 customers and one completed run of it.</summary>
public sealed class SampleHouse() : LocalHouse()
{
    private Task<string>? _strained;
    private Task<string>? _mild;

    /// <summary>A second run, to compare with the first; it is made once.</summary>
    public Task<string> MildRunAsync() => _mild ??= this.CompleteRunAsync(new() { ["scenarioId"] = "mild-recession", ["packs"] = "none", ["note"] = "As the board of Thăng Long expects it" });

    /// <summary>A run under a policy for which there are too few people; it is made once.</summary>
    public Task<string> StrainedRunAsync(Func<Task<string>> make) => _strained ??= make();
}
