using CrisisReview.Azure.Blobs;
using CrisisReview.Azure.Tables;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
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

namespace CrisisReview.Azure.Tests.House;

/// <summary>One process of the app: the pipeline put together as the app does it, with every call of a port announced to a watch.</summary>
internal sealed class ReviewProcess
{
    public ReviewProcess(StorageClients storage, IBookStore book, IWorkQueue work, PipelineOptions options, TimeProvider time, PortWatch watch)
    {
        var queue = new WatchedWorkQueue(work, watch);
        var runs = new WatchedRunStore(new TableRunStore(storage), watch);
        var progress = new WatchedRunProgress(new TableRunProgress(storage), watch);
        var packs = new WatchedPackStore(new BlobPackStore(storage), watch);
        var policies = new TablePolicyStore(storage);
        var files = new WatchedRunFiles(new BlobRunFiles(storage), watch);
        Archive = new(files);
        Book = new WatchedBookStore(book, watch);
        States = new WatchedBookStates(new TableBookStateStore(storage), watch);
        Scenarios = new(new TableScenarioStore(storage), policies);
        Policies = new(policies, Scenarios);
        Rest = new(States, options);
        var atHand = new BookAtHand(Book, new(Book, options), Rest, States, options);
        WhatIf = new(atHand, Scenarios, policies, options);
        ReverseStress = new(atHand, Scenarios, policies, options);
        var ledger = new RunLedger(runs);
        Reading = new(runs, progress, Archive, new(Archive));
        Packs = new(Reading, packs);
        Start = new(Archive, runs, Scenarios, policies, queue);
        Cancel = new(ledger);
        Approve = new(ledger, Archive, queue, options);
        Own = new(runs, Packs);
        Quarterly = new(Start, runs, policies, new TableAuditLog(storage));
        Retire = new(runs, files, packs, progress, policies, new TableAuditLog(storage));
        var place = new WritersPlace(States, options, time);
        var reviews = new WatchedReviewStore(new TableReviewStore(storage), watch);
        var accounts = new AccountList(Book, States);
        Reviews = new(reviews, accounts);
        Review = new(reviews, accounts, Book, place, queue, options);
        var listing = new PackListing(Archive, progress, options);
        var press = new PackPress(new(Archive, ledger, new PackWriter(), options), packs);
        Import = new(new WatchedImportFiles(new BlobImportFiles(storage), watch), new(Book, options), Book, place, queue, options);
        var resume = new ResumeRun(ledger, progress, queue, options, time);
        Work = new(
            ledger,
            new(Archive, ledger, new(Book, options), Rest, Book, queue, options),
            new(Archive, ledger, progress, queue, options),
            new(Archive, ledger, progress, queue),
            new(Archive, ledger, queue, time, options),
            new(Archive, ledger, progress, press, listing, time),
            new(Archive, progress, press, listing),
            Import,
            Review,
            new(Archive, queue, options),
            resume,
            time);
        Watch = new(runs, ledger, progress, new(Archive, progress, options), resume, options);
    }

    public RunArchive Archive { get; }

    public IBookStore Book { get; }

    public IBookStateStore States { get; }

    public BookAtRest Rest { get; }

    public ScenarioCatalogue Scenarios { get; }

    public PolicyBook Policies { get; }

    public AskWhatIf WhatIf { get; }

    public AskReverseStress ReverseStress { get; }

    public StartRun Start { get; }

    public CancelRun Cancel { get; }

    public ApproveRun Approve { get; }

    public OwnPacks Own { get; }

    public RecordReview Review { get; }

    public ReviewReading Reviews { get; }

    public QuarterlyReview Quarterly { get; }

    public RetireRuns Retire { get; }

    public RunReading Reading { get; }

    public PackReading Packs { get; }

    public ImportBook Import { get; }

    public RunWork Work { get; }

    public WatchRuns Watch { get; }
}
