using System.Globalization;
using System.Threading.RateLimiting;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CrisisReview.Functions.Questions;

/// <summary>How many questions one caller may ask. Each has a bucket of tokens on each instance of the app: full it lasts for a hand that plays with the sliders,
/// and it fills again while the hand rests.</summary>
internal sealed class QuestionLimit : IDisposable
{
    /// <summary>Tokens of a what-if.</summary>
    public const int WhatIf = 1;

    /// <summary>Tokens of a reverse stress, which looks at up to 27 multiples.</summary>
    public const int ReverseStress = 10;

    private const int DefaultPerMinute = 300;
    private const int MostPerMinute = 1_000_000;

    private readonly PartitionedRateLimiter<string> _buckets;

    /// <exception cref="InvalidOperationException">The setting QuestionsPerMinute is no number of its range.</exception>
    public QuestionLimit(IConfiguration settings)
    {
        var perMinute = Read(settings["QuestionsPerMinute"]);
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(ReverseStress, perMinute / 5),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        };
        _buckets = PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(caller, _ => bucket), StringComparer.Ordinal);
    }

    public void Dispose() => _buckets.Dispose();

    /// <summary>Takes the tokens of a question, and tells the caller who has not enough how long to wait.</summary>
    /// <exception cref="TooManyRequestsException">The caller has not enough tokens.</exception>
    public void Take(int tokens, Caller caller, HttpResponse response)
    {
        using var lease = _buckets.AttemptAcquire(caller.Name, tokens);
        if (!lease.IsAcquired)
        {
            var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 1;
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            throw new TooManyRequestsException($"These are more questions than one caller may ask in this time. Ask again in {(seconds == 1 ? "a second" : $"{seconds} seconds")}.");
        }
    }

    private static int Read(string? setting)
    {
        var perMinute = DefaultPerMinute;
        return setting is null || (int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out perMinute) && perMinute is >= 1 and <= MostPerMinute)
            ? perMinute
            : throw new InvalidOperationException($"Setting QuestionsPerMinute must be a whole number from 1 to {MostPerMinute}, was '{setting}'.");
    }
}
