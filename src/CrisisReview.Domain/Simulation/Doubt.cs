namespace CrisisReview.Domain.Simulation;

/// <summary>An account's piece in a tile, some paths of which its first 16 bits leave open.</summary>
internal struct Doubt
{
    /// <summary>Hash of the account's id.</summary>
    public ulong Name { get; set; }

    /// <summary>A bit for each path.</summary>
    public ulong Paths { get; set; }

    /// <summary>Of the piece, in <see cref="AccountPairs"/>.</summary>
    public int Place { get; set; }

    /// <summary>Which of the tiles that are added together.</summary>
    public int Tile { get; set; }
}
