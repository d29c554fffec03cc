using System.Text;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>Spreads accounts evenly over 64 buckets that can be read and written side by side.</summary>
public static class AccountBucket
{
    public const int Count = 64;

    /// <summary>FNV-1a (32 bit, folded) of the id's UTF-8 bytes: the same on every machine and in every version.</summary>
    public static int Of(AccountId accountId)
    {
        const uint Offset = 2166136261;
        const uint Prime = 16777619;
        var hash = Offset;
        foreach (var octet in Encoding.UTF8.GetBytes(accountId.Value))
        {
            hash = unchecked((hash ^ octet) * Prime);
        }

        return (int)((hash ^ (hash >> 16)) % Count);
    }
}
