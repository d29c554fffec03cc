using CrisisReview.Azure;
using CrisisReview.Azure.Blobs;
using CrisisReview.Azure.Queues;
using CrisisReview.Azure.Tables;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Comparison;
using CrisisReview.Pipeline.Import;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Questions;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Scenarios;
using CrisisReview.Pipeline.Stages;
using CrisisReview.Reports;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrisisReview.Functions;

/// <summary>The app put together: settings, services, functions.</summary>
public static class App
{
    /// <summary>The app with settings from <paramref name="args"/> (--Name=value), the environment and local.settings.json.</summary>
    public static IHost Build(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        AddStorage(builder.Services, builder.Configuration);
        AddPipeline(builder.Services);
        return builder.Build();
    }

    private static void AddStorage(IServiceCollection services, ConfigurationManager settings) => services
        .AddSingleton(StorageClients.Create(new StorageOptions
        {
            ConnectionString = settings["AzureWebJobsStorage"],
            AccountName = settings["AzureWebJobsStorage:accountName"],
        }))
        .AddSingleton<IBookStore, TableBookStore>()
        .AddSingleton<IBookStateStore, TableBookStateStore>()
        .AddSingleton<IScenarioStore, TableScenarioStore>()
        .AddSingleton<IPolicyStore, TablePolicyStore>()
        .AddSingleton<IRunStore, TableRunStore>()
        .AddSingleton<IRunProgress, TableRunProgress>()
        .AddSingleton<IRunFiles, BlobRunFiles>()
        .AddSingleton<IPackStore, BlobPackStore>()
        .AddSingleton<IImportFiles, BlobImportFiles>()
        .AddSingleton<IWorkQueue, StorageWorkQueue>()
        .AddSingleton<IAuditLog, TableAuditLog>()
        .AddSingleton<StorageHealth>()
        .AddHostedService<StorageSetup>();

    private static void AddPipeline(IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<CallerReading>()
        .AddSingleton(new PipelineOptions())
        .AddSingleton(new PackWriter())
        .AddSingleton<ProfileReader>()
        .AddSingleton<BookAtRest>()
        .AddSingleton<AccountList>()
        .AddSingleton<BookAtHand>()
        .AddSingleton<ScenarioCatalogue>()
        .AddSingleton<PolicyBook>()
        .AddSingleton<RunArchive>()
        .AddSingleton<RunLedger>()
        .AddSingleton<RecentRankings>()
        .AddSingleton<RunReading>()
        .AddSingleton<BackTesting>()
        .AddSingleton<CompareRuns>()
        .AddSingleton<AskWhatIf>()
        .AddSingleton<AskReverseStress>()
        .AddSingleton<StartRun>()
        .AddSingleton<CancelRun>()
        .AddSingleton<QuarterlyReview>()
        .AddSingleton<PackWriting>()
        .AddSingleton<PackReading>()
        .AddSingleton<PrepareStage>()
        .AddSingleton<AssessStage>()
        .AddSingleton<AttributeStage>()
        .AddSingleton<RankStage>()
        .AddSingleton<RenderStage>()
        .AddSingleton<WritersPlace>()
        .AddSingleton<BookUpdate>()
        .AddSingleton<ImportBook>()
        .AddSingleton<RunWork>();
}
