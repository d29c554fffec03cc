using System.Text.RegularExpressions;
using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.Processes;

/// <summary>The sample app with no Functions host.</summary>
public sealed partial class SelfServingProcessTests
{
    private static readonly (string, string)[] Settings =
    [
        ("Functions__Port", "0"), ("QuarterlySchedule", "0 0 6 1 1,4,7,10 *"), ("OtherQueue", "other"),
        ("AzureWebJobsStorage", "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1:9"),
    ];

    [Fact]
    public async Task It_serves_http_on_loopback_and_ends_with_0_when_told_to()
    {
        using var app = SampleApp.Start(Settings);
        using var client = new HttpClient { BaseAddress = await AddressAsync(app) };

        Assert.Contains("GetPlace", Directory.GetDirectories(SampleApp.Folder).Select(Path.GetFileName));
        Assert.Equal("GET", await client.GetStringAsync(new Uri("/api/plain", UriKind.Relative)));
        Assert.Equal("127.0.0.1", client.BaseAddress!.Host);
        await app.TerminateAsync();
        Assert.Equal(0, await app.ExitCodeAsync());
    }

    [Fact]
    public async Task A_background_service_that_fails_ends_it_with_an_error()
    {
        using var app = SampleApp.Start([.. Settings, ("FaultAfter", "00:00:00.2")]);

        Assert.NotEqual(0, await app.ExitCodeAsync());
    }

    [Fact]
    public async Task A_missing_setting_ends_it_with_an_error_that_names_it()
    {
        using var app = SampleApp.Start([.. Settings.Where(s => s.Item1 != "QuarterlySchedule")]);

        Assert.NotEqual(0, await app.ExitCodeAsync());
        await Until.TrueAsync(() => app.Errors.Contains("needs the setting 'QuarterlySchedule'", StringComparison.Ordinal), () => app.Errors);
    }

    private static async Task<Uri> AddressAsync(SampleApp app)
    {
        await Until.TrueAsync(() => Listening().IsMatch(app.Output), () => app.Output + app.Errors);
        return new Uri(Listening().Match(app.Output).Groups[1].Value);
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
