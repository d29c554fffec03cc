using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using CrisisReview.Azure;
using CrisisReview.Functions.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Tests.Infra;

/// <summary>The storage account has what the code names, and nobody opens it with a key.</summary>
public sealed class StorageTests
{
    private static readonly StorageClients Clients = StorageClients.Create(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" });

    /// <summary>Microsoft's ids of the roles that the app may have.</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Fact]
    public void Every_table_of_the_code_is_made() => Same(InfraFiles.ListOf(InfraFiles.Storage, "var tables"), Named<TableClient>(client => client.Name));

    [Fact]
    public void Every_container_of_the_code_is_made() => Same(InfraFiles.ListOf(InfraFiles.Storage, "var containers"), Named<BlobContainerClient>(client => client.Name));

    [Fact]
    public void Every_queue_of_the_code_is_made()
    {
        var queues = InfraFiles.ListOf(InfraFiles.Storage, "var queues");

        Same(queues, Named<QueueClient>(client => client.Name));
        Same(queues, Routes.Functions.Select(function => (QueueTriggerAttribute?)Attribute.GetCustomAttribute(function.Trigger, typeof(QueueTriggerAttribute))).OfType<QueueTriggerAttribute>().Select(queue => queue.QueueName));
    }

    [Fact]
    public void The_app_has_the_roles_it_needs_and_no_other()
    {
        var text = string.Concat(InfraFiles.All.Where(file => file.EndsWith(".bicep", StringComparison.Ordinal)).Select(InfraFiles.Read));

        Same(Regex.Matches(text, "'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'").Select(match => match.Groups[1].Value).Distinct(), Roles.Keys);
        Assert.All(Regex.Matches(text, "principalId: (.*)").Select(match => match.Groups[1].Value), principal => Assert.Contains(principal, new[] { "principalId", "identity.outputs.principalId" }));
    }

    [Theory]
    [InlineData("allowSharedKeyAccess: false")]
    [InlineData("allowBlobPublicAccess: false")]
    [InlineData("supportsHttpsTrafficOnly: true")]
    [InlineData("minimumTlsVersion: 'TLS1_2'")]
    [InlineData("properties: { publicAccess: 'None' }")]
    public void The_account_is_closed(string line) => Assert.Single(Regex.Matches(InfraFiles.Storage, Regex.Escape(line)));

    [Fact]
    public void No_key_or_secret_stands_or_is_fetched_anywhere() => Assert.All(InfraFiles.All, file => Assert.DoesNotMatch(
        new Regex(@"listKeys|listAccountSas|listServiceSas|listSecrets|AccountKey|SharedAccess|@secure|password\s*[:=]|instrumentationKey|sig=", RegexOptions.IgnoreCase), InfraFiles.Read(file)));

    private static IEnumerable<string> Named<T>(Func<T, string> name) =>
        typeof(StorageClients).GetProperties().Where(property => property.PropertyType == typeof(T)).Select(property => name((T)property.GetValue(Clients)!));

    private static void Same(IEnumerable<string> one, IEnumerable<string> other) => Assert.Equal(one.Order(StringComparer.Ordinal), other.Order(StringComparer.Ordinal));
}
