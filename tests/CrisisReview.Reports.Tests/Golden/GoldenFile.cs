using System.Text;
using System.Text.Json;

using CrisisReview.Domain.Serialization;
using CrisisReview.Testing;

namespace CrisisReview.Reports.Tests.Golden;

/// <summary>What a model was when somebody last looked at it. UPDATE_GOLDEN=1 writes the files anew; read the difference before it is committed.</summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions Indented = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    public static void Verify(string name, object model)
    {
        var path = Path.Combine(Repository.Root, "tests", "CrisisReview.Reports.Tests", "Golden", name);
        var actual = JsonSerializer.Serialize(model, model.GetType(), Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(path), $"{path} is missing; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
