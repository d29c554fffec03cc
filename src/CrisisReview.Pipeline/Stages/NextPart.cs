using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>A stage begins with as many messages as may wait; each part that is done sends the one so many further on. So the queue takes turns between runs.</summary>
public sealed class NextPart(RunArchive archive, IWorkQueue queue, PipelineOptions options)
{
    /// <param name="run">The run as it was when the part began.</param>
    /// <param name="done">What was done.</param>
    /// <param name="cancellation">Stops before the message is sent.</param>
    public async Task SendAsync(Run run, RunMessage done, CancellationToken cancellation)
    {
        if (Following(done) is { } next && next.Part < await PartsAsync(run, done, cancellation))
        {
            await queue.SendAsync(next.Message, cancellation);
        }
    }

    private (int Part, RunMessage Message)? Following(RunMessage done) => done switch
    {
        AssessBatch message => (message.Batch + options.MostPartsWaiting, message with { Batch = message.Batch + options.MostPartsWaiting }),
        AttributeBatch message => (message.Batch + options.MostPartsWaiting, message with { Batch = message.Batch + options.MostPartsWaiting }),
        RenderPack message => (message.Pack + options.MostPartsWaiting, message with { Pack = message.Pack + options.MostPartsWaiting }),
        _ => null,
    };

    private async Task<int> PartsAsync(Run run, RunMessage done, CancellationToken cancellation) =>
        done is RenderPack ? run.PackCount ?? 0 : (await archive.ReadSnapshotAsync(run.RunId, cancellation)).BatchFiles.Count;
}
