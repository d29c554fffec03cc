namespace CrisisReview.Functions.Identity;

/// <summary>What a caller may do: everything, or what concerns his own accounts.</summary>
internal enum CallerRole
{
    Management,
    Executive,
}
