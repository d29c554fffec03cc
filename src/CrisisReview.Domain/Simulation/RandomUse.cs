namespace CrisisReview.Domain.Simulation;

/// <summary>What random bits are for: the second word of every counter, so that no two uses ever share bits.</summary>
internal enum RandomUse : uint
{
    /// <summary>The first 16 bits of an account's uniform.</summary>
    Ability = 0,

    /// <summary>The 32 bits that follow, drawn only where the first 16 leave a comparison open.</summary>
    AbilityDetail = 1,

    SectorFactor = 2,

    GlobalFactor = 3,
}
