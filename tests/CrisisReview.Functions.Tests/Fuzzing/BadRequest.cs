using System.Net.Http.Headers;
using System.Text;
using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Testing.Fuzzing;

namespace CrisisReview.Functions.Tests.Fuzzing;

/// <summary>A request that is mostly wrong somewhere: in its body, its content type, its address or its headers.</summary>
internal sealed record BadRequest(string Method, string Path, string? ContentType, byte[] Body, (string Name, string Value)[] Headers)
{
    private static readonly string[] Ids = ["A-1", "own", "%20", "%2F", "..%2F..", "%00", "%ED%A0%80", "%E2%80%AE", "a?b", "x%0D%0AX-Evil:1", new string('a', 300), "null", "-1"];
    private static readonly string[] Queries = ["", "", "", "?mode=lenient", "?mode=strict&replace=true", "?mode=LENIENT", "?mode=none", "?replace=maybe", "?top=-1", "?%FF=%00", "?mode=lenient&mode=strict"];
    private static readonly string[] Types = ["application/json", "multipart/form-data", "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=" + new string('b', 80), "text/csv", "x", "application/json; charset=utf-7"];

    private static readonly string[] Documents =
    [
        """{ "scenarioId": "neutral", "asOf": "2026-09-01", "paths": 100, "seed": 7, "sampling": "tail", "top": 3 }""",
        """{ "scenario": { "id": "own", "name": "Own", "shocks": { "margins": { "fxRise": 0.3 }, "orders": { "cancelProbability": 0.2 } }, "rules": [{ "name": "r", "when": { "industry": ["Food"] }, "shocks": { "renewals": { "churnProbability": 0.4 } } }] }, "paths": 100 }""",
        """{ "scenarioId": "mild-recession", "paths": 100, "target": { "measure": "expectedLoss", "amount": 1000 } }""",
        """{ "reviewedOn": "2026-09-01", "reviewedBy": "Eve", "notes": "well", "findings": { "abilityPay": 5, "shareOfWallet": 0.5, "productsOwned": 3 } }""",
        """{ "id": "own", "name": "Own", "shocks": { "receivables": { "collectionDelayDays": 30, "lossRateMultiplier": 2 } }, "effective": "2026-10-01" }""",
        """{ "accounts": [{ "accountId": "B1", "name": "B", "industry": "Food", "annualRevenue": 10 }], "invoices": [{ "invoiceId": "I9", "accountId": "B1", "amount": 5, "dueDate": "2026-08-01" }] }""",
        """{ "note": "approved" }""",
    ];

    public bool TouchesTheBook => Path.StartsWith("/api/imports", StringComparison.Ordinal) || Path.StartsWith("/api/accounts", StringComparison.Ordinal);

    /// <summary>Half of all are imports; the rest goes to every other route that takes a body.</summary>
    public static BadRequest Of(Random random, string policy) => random.Next(2) == 0 ? Import(random) : Other(random, policy);

    public Task<HttpResponseMessage> SendAsync(Api api)
    {
        var content = new ByteArrayContent(Body);
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(ContentType, out var type) ? type : null;
        return api.SendAsync(Method, Path, content, Headers);
    }

    public override string ToString() => $"{Method} {Path} {ContentType} {string.Join(' ', Headers)}\n{Encoding.UTF8.GetString(Body)}";

    private static BadRequest Import(Random random)
    {
        var isJson = random.Next(3) == 0;
        var body = isJson ? Damage.Json(random, Encoding.UTF8.GetBytes(Documents[5])) : Form(random);
        var type = random.Next(12) == 0 ? Pick(random, Types) : isJson ? "application/json" : "multipart/form-data; boundary=a-boundary";
        return new("POST", "/api/imports" + Pick(random, Queries), type, body, []);
    }

    private static byte[] Form(Random random)
    {
        var damaged = random.Next(SmallBook.Tables.Length);
        using var form = new MultipartFormDataContent("a-boundary");
        foreach (var (table, csv) in SmallBook.Tables)
        {
            form.Add(Apps.Api.Part(SmallBook.Tables[damaged].Table == table ? Damage.Csv(random, csv) : Encoding.UTF8.GetBytes(csv)), table);
        }

        var bytes = form.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        return random.Next(4) == 0 ? Damage.Bytes(random, bytes) : bytes;
    }

    private static BadRequest Other(Random random, string policy)
    {
        var body = Encoding.UTF8.GetBytes(random.Next(5) == 0 ? policy : Pick(random, Documents));
        (string, string)[] headers = random.Next(3) == 0 ? [("Idempotency-Key", Pick(random, Ids)), ("If-Match", "*"), ("Accept", "text/" + Pick(random, Ids)), ("Range", "bytes=9-1")] : [];
        var (method, path) = random.Next(8) switch
        {
            0 => ("POST", "/api/scenario-runs"),
            1 or 2 => ("POST", "/api/what-if"),
            3 => ("POST", "/api/reverse-stress"),
            4 => ("PUT", "/api/policy"),
            5 => ("PUT", $"/api/scenarios/{Pick(random, Ids)}"),
            6 => ("POST", $"/api/accounts/{Pick(random, Ids)}/reviews"),
            _ => ("POST", $"/api/scenario-runs/{Pick(random, Ids)}/approval"),
        };
        return new(method, path, "application/json", Damage.Json(random, body), headers);
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
