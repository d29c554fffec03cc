using CrisisReview.Azure;
using CrisisReview.Azure.Blobs;
using CrisisReview.Azure.Queues;
using CrisisReview.Azure.Tables;
using CrisisReview.Functions.Identity;
using CrisisReview.Functions.Questions;
using CrisisReview.Functions.Telemetry;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Comparisons;
using CrisisReview.Pipeline.Import;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Questions;
using CrisisReview.Pipeline.Retention;
using CrisisReview.Pipeline.Reviews;
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
    public static IHost Build(string[] args) => Build(args, trustLocalIdentity: false);

    /// <summary>The same; with <paramref name="trustLocalIdentity"/>, for a developer's machine only, callers on loopback say with X-Local-Identity who they are.</summary>
    public static IHost Build(string[] args, bool trustLocalIdentity)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        AddStorage(builder.Services, builder.Configuration);
        AddPipeline(builder.Services, builder.Configuration);
        TelemetryExport.AddWhereSet(builder);
        builder.Services.AddSingleton(new LocalIdentity(trustLocalIdentity)).AddSingleton<CallerReading>().AddSingleton<QuestionLimit>();
        return builder.Build();
    }

    private static void AddStorage(IServiceCollection services, ConfigurationManager settings) => services
        .AddSingleton(_ => StorageClients.Create((settings.GetSection("Storage").Get<StorageOptions>() ?? new()) with
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
        .AddSingleton<IReviewStore, TableReviewStore>()
        .AddSingleton<IAuditLog, TableAuditLog>()
        .AddSingleton<StorageHealth>()
        .AddSingleton<Func<StorageClients>>(services => services.GetRequiredService<StorageClients>)
        .AddHostedService<StorageSetup>();

    private static void AddPipeline(IServiceCollection services, ConfigurationManager settings) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton((settings.GetSection("Pipeline").Get<PipelineOptions>() ?? new()).Validated())
        .AddSingleton(_ => new PackWriter())
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
        .AddSingleton<ApproveRun>()
        .AddSingleton<QuarterlyReview>()
        .AddSingleton<RetireRuns>()
        .AddSingleton<PackWriting>()
        .AddSingleton<PackPress>()
        .AddSingleton<PackListing>()
        .AddSingleton<PackReading>()
        .AddSingleton<OwnPacks>()
        .AddSingleton<PrepareStage>()
        .AddSingleton<AssessStage>()
        .AddSingleton<AttributeStage>()
        .AddSingleton<RankStage>()
        .AddSingleton<RenderStage>()
        .AddSingleton<ReprintStage>()
        .AddSingleton<WritersPlace>()
        .AddSingleton<BookUpdate>()
        .AddSingleton<ImportBook>()
        .AddSingleton<RecordReview>()
        .AddSingleton<ReviewReading>()
        .AddSingleton<NextPart>()
        .AddSingleton<MissingWork>()
        .AddSingleton<ResumeRun>()
        .AddSingleton<WatchRuns>()
        .AddSingleton<RunWork>();
}
