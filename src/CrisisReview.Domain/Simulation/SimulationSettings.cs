namespace CrisisReview.Domain.Simulation;

/// <summary>What, besides the book, decides every figure of a simulation. Tail sampling needs an even number of paths.</summary>
public sealed record SimulationSettings
{
    public const int DefaultPaths = 20_000;
    public const int MinimumPaths = 100;
    public const int MaximumPaths = 1_000_000;
    public const long DefaultSeed = 1;

    public int Paths { get; init; } = DefaultPaths;

    public long Seed { get; init; } = DefaultSeed;

    public Sampling Sampling { get; init; }

    /// <summary>Null where the settings can be used, else what is wrong with them.</summary>
    public string? Fault =>
        Paths is < MinimumPaths or > MaximumPaths ? $"The number of paths must be between {MinimumPaths} and {MaximumPaths}, was {Paths}."
        : Sampling == Sampling.Tail && Paths % 2 != 0 ? $"Tail sampling needs an even number of paths, was {Paths}."
        : !Enum.IsDefined(Sampling) ? $"There is no sampling {Sampling}."
        : null;

    /// <exception cref="ArgumentException">The settings cannot be used.</exception>
    public void Guard()
    {
        if (Fault is { } fault)
        {
            throw new ArgumentException(fault);
        }
    }
}
