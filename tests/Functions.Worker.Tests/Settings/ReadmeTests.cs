using System.Globalization;
using CrisisReview.Testing;
using Microsoft.Azure.Functions.Worker.Settings;

namespace Functions.Worker.Tests.Settings;

/// <summary>The README's table of settings is the code's.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "src", "dropins", "Functions.Worker", "README.md"));

    [Fact]
    public void Every_setting_has_a_row_with_its_default()
    {
        var defaults = new ServingSettings();
        Assert.All(typeof(ServingSettings).GetProperties(), property =>
        {
            var row = Assert.Single(Lines, line => line.StartsWith($"| `Functions:{property.Name}`", StringComparison.Ordinal));
            var value = property.Name == nameof(ServingSettings.QueueConcurrency)
                ? "2 x cores"
                : Convert.ToString(property.GetValue(defaults) ?? "none", CultureInfo.InvariantCulture)!;
            Assert.Equal(value, row.Split('|', StringSplitOptions.TrimEntries)[2]);
        });
    }

    [Fact]
    public void A_message_is_hidden_for_ten_minutes_and_two_calls_run_for_each_core() =>
        Assert.Equal((TimeSpan.FromMinutes(10), 2 * Environment.ProcessorCount), (new ServingSettings().QueueInvisibility, new ServingSettings().QueueConcurrency));
}
