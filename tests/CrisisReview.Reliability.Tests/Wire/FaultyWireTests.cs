using CrisisReview.Reliability.Tests.House;
using CrisisReview.Testing;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;

namespace CrisisReview.Reliability.Tests.Wire;

/// <summary>Faults between the app and storage: those that pass change nothing, those that stay end the run with their cause.</summary>
public sealed class FaultyWireTests(ITestOutputHelper output)
{
    private const int Seed = 10;
    private const double Share = 0.1;
    private const int Accounts = 10;
    private const int Deliveries = 5;
    private const int Tries = 4;

    private static readonly string[] Settings = ["--Storage:CallTimeout=00:00:03", "--Storage:FirstPause=00:00:00.1", "--Pipeline:BookPatience=00:00:03"];

    [Fact]
    public async Task Faults_at_a_tenth_of_all_calls_change_nothing_of_what_a_run_leaves()
    {
        using var book = new TestBook(Accounts);
        await using var quiet = await ReviewSite.OpenQuietAsync();
        var plan = new FaultPlan(Seed, Share);
        var storage = await StorageProcess.StartInMemoryAsync();
        await using var proxy = await FaultProxy.StartAsync(storage.Ports, plan);
        await using var site = ReviewSite.OpenBehind(storage, proxy.ConnectionString, apps: 2, Settings);
        await Task.WhenAll(quiet.Client.ImportAsync(book), site.Client.ImportAsync(book));
        var runs = LongTests.Wanted ? 10 : 1;
        for (var run = 0; run < runs; run++)
        {
            await RunComparison.CheckAsync(quiet, site, $"run {run}", () => $"{plan}");
        }

        output.WriteLine($"{runs} runs, {plan}: {plan.Faults} faults; each run left the bytes of the undisturbed one.");
        Assert.True(plan.Faults > 10, $"Only {plan.Faults} faults struck.");
    }

    // Trying a call again takes its time.
    public static TheoryData<int, int, string> Refusals => LongTests.Wanted
        ? new() { { StatusCodes.Status403Forbidden, Deliveries, "403" }, { StatusCodes.Status503ServiceUnavailable, Deliveries * Tries, "503" } }
        : new() { { StatusCodes.Status403Forbidden, Deliveries, "403" } };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_call_that_is_always_refused_is_tried_a_set_number_of_times_and_fails_its_run_with_the_cause(int status, int most, string cause)
    {
        using var book = new TestBook(Accounts);
        var plan = new FaultPlan(Seed, share: 0)
        {
            Always = (request => request.Method == HttpMethods.Put && request.Path.Value!.EndsWith("/management.pdf", StringComparison.Ordinal), status),
        };
        var storage = await StorageProcess.StartInMemoryAsync();
        await using var proxy = await FaultProxy.StartAsync(storage.Ports, plan);
        await using var site = ReviewSite.OpenBehind(storage, proxy.ConnectionString, apps: 1, [.. Settings, "--Pipeline:BatchSize=500", "--Functions:QueueInvisibility=00:05:00"]);
        await site.Client.ImportAsync(book);
        var run = await site.RunAsync("refused", RunComparison.Request());

        Assert.Equal("failed", (string?)run["status"]);
        Assert.StartsWith("RenderPack failed at every attempt: ", (string?)run["error"], StringComparison.Ordinal);
        Assert.Contains($"Status: {cause}", (string?)run["error"], StringComparison.Ordinal);
        Assert.Equal(most, plan.Refused);
        output.WriteLine($"{run["error"]}");
    }
}
