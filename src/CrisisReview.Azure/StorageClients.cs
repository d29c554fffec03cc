using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace CrisisReview.Azure;

/// <summary>The three services of one storage account, and the names of everything the app keeps in them.</summary>
public sealed class StorageClients
{
    private readonly string _prefix;

    private StorageClients(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues, string prefix)
    {
        Tables = tables;
        Blobs = blobs;
        Queues = queues;
        _prefix = prefix;
    }

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public TableClient Accounts => Tables.GetTableClient(_prefix + "Accounts");

    public TableClient Executives => Tables.GetTableClient(_prefix + "Executives");

    public TableClient Scenarios => Tables.GetTableClient(_prefix + "Scenarios");

    public TableClient Policies => Tables.GetTableClient(_prefix + "Policies");

    public TableClient Runs => Tables.GetTableClient(_prefix + "Runs");

    public TableClient RunBatches => Tables.GetTableClient(_prefix + "RunBatches");

    public TableClient Imports => Tables.GetTableClient(_prefix + "Imports");

    public TableClient Reviews => Tables.GetTableClient(_prefix + "Reviews");

    public TableClient Audit => Tables.GetTableClient(_prefix + "Audit");

    public BlobContainerClient RunFiles => Blobs.GetBlobContainerClient(_prefix + "runs");

    public BlobContainerClient Packs => Blobs.GetBlobContainerClient(_prefix + "packs");

    public BlobContainerClient ImportFiles => Blobs.GetBlobContainerClient(_prefix + "imports");

    public QueueClient Work => Queues.GetQueueClient(_prefix + "run-work");

    /// <summary>Where messages end that failed as often as the queue allows; the name is the Functions host's rule.</summary>
    public QueueClient WorkPoison => Queues.GetQueueClient(_prefix + "run-work-poison");

    /// <exception cref="ArgumentException">Neither a connection string nor an account name is set.</exception>
    public static StorageClients Create(StorageOptions options)
    {
        var tables = Retrying(new TableClientOptions(), options);
        var blobs = Retrying(new BlobClientOptions(), options);
        var queues = Retrying(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, options);
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            return new(new(connection, tables), new(connection, blobs), new(connection, queues), options.Prefix);
        }

        var account = options.AccountName is { Length: > 0 } name ? name : throw new ArgumentException(
            "No storage is set. Set AzureWebJobsStorage to a connection string (UseDevelopmentStorage=true for the emulator), or AzureWebJobsStorage__accountName.");
        TokenCredential credential = new DefaultAzureCredential();
        return new(
            new(new Uri($"https://{account}.table.core.windows.net"), credential, tables),
            new(new Uri($"https://{account}.blob.core.windows.net"), credential, blobs),
            new(new Uri($"https://{account}.queue.core.windows.net"), credential, queues),
            options.Prefix);
    }

    private static T Retrying<T>(T client, StorageOptions options)
        where T : ClientOptions
    {
        (client.Retry.Mode, client.Retry.MaxRetries, client.Retry.Delay, client.Retry.NetworkTimeout) = (RetryMode.Exponential, 3, options.FirstPause, options.CallTimeout);
        return client;
    }

    /// <summary>Makes every table, container and queue that is not there yet.</summary>
    public async Task CreateMissingAsync(CancellationToken cancellation)
    {
        TableClient[] tables = [Accounts, Executives, Scenarios, Policies, Runs, RunBatches, Imports, Reviews, Audit];
        BlobContainerClient[] containers = [RunFiles, Packs, ImportFiles];
        QueueClient[] queues = [Work, WorkPoison];
        await Task.WhenAll([
            .. tables.Select(table => (Task)table.CreateIfNotExistsAsync(cancellation)),
            .. containers.Select(container => (Task)container.CreateIfNotExistsAsync(cancellationToken: cancellation)),
            .. queues.Select(queue => (Task)queue.CreateIfNotExistsAsync(cancellationToken: cancellation))]);
    }
}
