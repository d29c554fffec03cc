using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables.Tests;

/// <summary>The strings are worked by hand from "Authorize with Shared Key" of the service's documentation, the signatures with OpenSSL:
/// <c>printf 'GET\n\n\n…' | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64</c>.</summary>
public sealed class SharedKeyTests
{
    private const string Key = "YSBrZXkgb2YgdGhpcnR5LXR3byBieXRlcywgZm9yIHU=";

    private static readonly DateTimeOffset Date = new(2009, 10, 11, 19, 52, 39, TimeSpan.Zero);

    [Fact]
    public void A_query_of_tables_has_the_documented_signature()
    {
        var request = Request("GET", "https://testaccount1.table.core.windows.net/Tables?$top=5");
        Assert.Equal("GET\n\n\nSun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Tables", StringToSign(request, "testaccount1"));
        Assert.Equal("SharedKey testaccount1:BatpePwZbLdNJAkLl9CHdTCY2Ub7vnjdc2HYEUjKC5c=", Signed(request, "testaccount1"));
    }

    [Fact]
    public void The_emulator_s_account_is_named_twice_and_the_component_counts()
    {
        var request = Request("PUT", "http://127.0.0.1:10002/devstoreaccount1/Customers?timeout=5&comp=acl", ("Content-Type", "application/json"));
        Assert.Equal("PUT\n\napplication/json\nSun, 11 Oct 2009 19:52:39 GMT\n/devstoreaccount1/devstoreaccount1/Customers?comp=acl", StringToSign(request, "devstoreaccount1"));
        Assert.Equal("SharedKey devstoreaccount1:j54EtXEmDwU4FBbF5FPso2HGSWH0tjXu980NvDXjc84=", Signed(request, "devstoreaccount1"));
    }

    [Fact]
    public void The_path_is_signed_as_it_is_encoded()
    {
        var address = ODataLiteral.Address("Customers", "O'Neil & Sons", "1");
        var request = Request("POST", $"https://testaccount1.table.core.windows.net/{address}", ("Content-MD5", "TUQ1"), ("Content-Type", "application/json"));
        Assert.Equal("SharedKey testaccount1:P+obwt0CF8nj1Pt5kbzAviFS4RHEwdW+oIxTZPDVIiw=", Signed(request, "testaccount1"));
    }

    [Fact]
    public void Another_key_signs_later_requests()
    {
        var credential = new TableSharedKeyCredential("testaccount1", "AAAA");
        credential.SetAccountKey(Key);
        Assert.Equal("BatpePwZbLdNJAkLl9CHdTCY2Ub7vnjdc2HYEUjKC5c=", credential.Sign("GET\n\n\nSun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Tables"));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_by_the_service()
    {
        await using var table = await ScratchTable.CreateAsync();
        var stranger = new TableClient(new Uri(table.Client.Uri, "."), table.Client.Name, new TableSharedKeyCredential(table.Client.AccountName, Key));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal(403, refusal.Status);
    }

    private static string StringToSign(Request request, string account) =>
        SharedKeyPolicy.StringToSign(request, Date.ToString("R", System.Globalization.CultureInfo.InvariantCulture), account);

    private static string Signed(Request request, string account)
    {
        var policy = new SharedKeyPolicy(new(account, Key), new StoppedClock(Date));
        policy.OnSendingRequest(new HttpMessage(request, new ResponseClassifier()));
        Assert.True(request.Headers.TryGetValue("Authorization", out var authorization));
        Assert.True(request.Headers.TryGetValue("x-ms-date", out var date));
        Assert.Equal("Sun, 11 Oct 2009 19:52:39 GMT", date);
        return authorization!;
    }

    private static Request Request(string method, string uri, params (string Name, string Value)[] headers)
    {
        var request = HttpClientTransport.Shared.CreateRequest();
        request.Method = RequestMethod.Parse(method);
        request.Uri.Reset(new Uri(uri));
        foreach (var (name, value) in headers)
        {
            request.Headers.SetValue(name, value);
        }

        return request;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
