using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Pipeline.Stages;

/// <summary>One SHA-256 over every account's assessment, in order of ids, the ranking and the decisions: no batch or file position enters it. Ranking and decisions count with
/// the very bytes that <see cref="RunRanking"/> and <see cref="Domain.Decisions.RunDecisions"/> have as JSON, but they are given piece by piece, in that order.</summary>
internal sealed class ResultHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string _before = "";

    public void Assessment(string sha256) => Add(sha256);

    public void Summary(PortfolioSummary summary)
    {
        Add("{\"summary\":");
        Add(summary);
        Add(",\"rows\":[");
        _before = "";
    }

    public void Row(RankingRow row) => AddNext(row);

    public void Placement(PlacementPlan placement, PlanQuarter quarter)
    {
        Add("]}{\"placement\":");
        Add(placement);
        Add(",\"attention\":{\"quarter\":");
        Add(quarter);
        Add(",\"executives\":[");
        _before = "";
    }

    public void Executive(ExecutivePlan plan) => AddNext(plan);

    public void SharedDesk(ExecutivePlan plan)
    {
        Add("],\"sharedDesk\":");
        Add(plan);
    }

    /// <summary>Ends it; lower-case hexadecimal.</summary>
    public string Result(AttentionTally tally)
    {
        Add(",\"contactGaps\":");
        Add(tally.ContactGaps);
        Add(",\"balance\":");
        Add(tally.Balance);
        Add("}}");
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void AddNext<T>(T element)
    {
        Add(_before);
        Add(element);
        _before = ",";
    }

    private void Add(string text) => _hash.AppendData(Encoding.ASCII.GetBytes(text));

    private void Add<T>(T value) => _hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(value, DomainJson.Options));
}
