using System.Diagnostics;
using System.Diagnostics.Metrics;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Stages;

namespace CrisisReview.Pipeline.Telemetry;

/// <summary>What a run tells of itself while it goes on: a trace through all its messages, and figures. It names runs, kinds of messages and numbers, never a customer or a person.
/// Nothing is made while nobody listens.</summary>
public static class RunTelemetry
{
    /// <summary>Name of the source of traces and of the meter.</summary>
    public const string Name = "CrisisReview";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> MessageSeconds = Meter.CreateHistogram<double>("crisisreview.message.duration", "s", "Work on one message, by kind and end.");
    private static readonly Histogram<double> RunSeconds = Meter.CreateHistogram<double>("crisisreview.run.duration", "s", "From the start of a run to its end, by status.");
    private static readonly Counter<long> Accounts = Meter.CreateCounter<long>("crisisreview.accounts.assessed", "{account}", "Accounts assessed; its rate is accounts a second.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("crisisreview.message.failed", "{attempt}", "Attempts that failed and come again, by kind.");
    private static readonly Counter<long> Poison = Meter.CreateCounter<long>("crisisreview.message.poison", "{message}", "Messages that failed as often as the queue allows, by what became of them.");

    /// <summary>The trace that a message sent now belongs to, in the form of W3C's traceparent; null: nobody listens.</summary>
    public static string? Trace => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Recorded: true } current ? current.Id : null;

    /// <summary>The start of a run.</summary>
    public static Activity? Starting(RunId runId) => Source.StartActivity("start run")?.SetTag("crisisreview.run.id", runId.Value);

    /// <summary>Work on a message, as a part of the trace in which it was sent.</summary>
    public static Activity? Working(WorkMessage message)
    {
        ActivityContext.TryParse(message.Trace, traceState: null, isRemote: true, out var sender);
        var activity = Source.StartActivity(KindOf(message), ActivityKind.Consumer, sender);
        return message switch
        {
            AssessBatch batch => activity?.SetTag("crisisreview.run.id", batch.RunId).SetTag("crisisreview.batch", batch.Batch),
            AttributeBatch batch => activity?.SetTag("crisisreview.run.id", batch.RunId).SetTag("crisisreview.batch", batch.Batch),
            RenderPack pack => activity?.SetTag("crisisreview.run.id", pack.RunId).SetTag("crisisreview.pack", pack.Pack),
            ReprintPack pack => activity?.SetTag("crisisreview.run.id", pack.RunId).SetTag("crisisreview.pack", pack.Pack),
            RunMessage run => activity?.SetTag("crisisreview.run.id", run.RunId),
            _ => activity,
        };
    }

    public static void Worked(WorkMessage message, WorkEnd end, TimeSpan took) => MessageSeconds.Record(
        took.TotalSeconds, new KeyValuePair<string, object?>("kind", KindOf(message)), new KeyValuePair<string, object?>("end", end.ToString()));

    public static void Failed(WorkMessage message, Activity? activity)
    {
        activity?.SetStatus(ActivityStatusCode.Error);
        Retries.Add(1, new KeyValuePair<string, object?>("kind", KindOf(message)));
    }

    public static void GivenUp(WorkEnd end) => Poison.Add(1, new KeyValuePair<string, object?>("end", end.ToString()));

    public static void Assessed(int accounts) => Accounts.Add(accounts);

    public static void Ended(Run run) =>
        RunSeconds.Record(((run.CompletedAt ?? run.CreatedAt) - run.CreatedAt).TotalSeconds, new KeyValuePair<string, object?>("status", run.Status.ToString()));

    private static string KindOf(WorkMessage message) => message.GetType().Name;
}
