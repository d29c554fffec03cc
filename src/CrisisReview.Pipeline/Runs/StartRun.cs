using System.Text.Json;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Scenarios;
using CrisisReview.Pipeline.Telemetry;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Validates a request, freezes what it depends on, records the run and sends its first message.</summary>
public sealed class StartRun(RunArchive archive, IRunStore runs, ScenarioCatalogue scenarios, IPolicyStore policies, IWorkQueue queue)
{
    /// <summary>Starts the run, or answers the one that the same id and request started before.</summary>
    /// <exception cref="InvalidRequestException">The request has faults, or the id belongs to another request.</exception>
    /// <exception cref="NotFoundException">The scenario does not exist.</exception>
    /// <exception cref="ConflictException">A run of that id is being deleted.</exception>
    public async Task<Run> StartAsync(RunId runId, RunRequest request, string startedBy, DateTimeOffset now, CancellationToken cancellation)
    {
        RefuseFaults(request);
        using var activity = RunTelemetry.Starting(runId);
        var requestHash = RunArchive.Sha256Of(JsonSerializer.SerializeToUtf8Bytes(request, DomainJson.Options));
        var input = await archive.FreezeInputAsync(runId, await InputAsync(request, requestHash, startedBy, now, cancellation), cancellation);
        if (input.RequestSha256 != requestHash)
        {
            throw new InvalidRequestException("/headers/Idempotency-Key", "was used with another body. Send the same body, or a new key.");
        }

        return await RecordAsync(runId, input, cancellation);
    }

    private static void RefuseFaults(RunRequest request)
    {
        var faults = request.Question.Faults().ToList();
        if (request.Note is { Length: > RunRequest.MaximumNoteLength })
        {
            faults.Add(new("/note", $"must be at most {RunRequest.MaximumNoteLength} characters, was {request.Note.Length}."));
        }

        InvalidRequestException.ThrowIfAny(faults);
    }

    private async Task<RunInput> InputAsync(RunRequest request, string requestHash, string startedBy, DateTimeOffset now, CancellationToken cancellation)
    {
        var asked = await request.Question.ResolveAsync(scenarios, policies, now, cancellation);
        return new()
        {
            Scenario = asked.Scenario,
            Policy = asked.Policy,
            AsOf = asked.AsOf,
            CreatedAt = now,
            StartedBy = startedBy,
            Simulation = asked.Simulation,
            Packs = request.Packs,
            Note = request.Note,
            RequestSha256 = requestHash,
        };
    }

    private async Task<Run> RecordAsync(RunId runId, RunInput input, CancellationToken cancellation)
    {
        var run = new Run
        {
            RunId = runId,
            ScenarioId = input.Scenario.Id,
            ScenarioName = input.Scenario.Name,
            AsOf = input.AsOf,
            Status = RunStatus.Queued,
            CreatedAt = input.CreatedAt,
            StartedBy = input.StartedBy,
            PolicyVersion = input.Policy.Version,
            Simulation = input.Simulation,
            Packs = input.Packs,
            Note = input.Note,
        };
        if (!await runs.AddAsync(run, cancellation))
        {
            run = (await runs.FindAsync(runId, cancellation))?.Value ?? throw new ConflictException($"Run {runId} of the same key is being deleted. Send the request again in some minutes, or with a new key.");
        }

        // A request that is repeated because its first process ended between recording and sending finds the run still queued.
        if (run.Status == RunStatus.Queued)
        {
            await queue.SendAsync(new PrepareRun(runId.Value), cancellation);
        }

        return run;
    }
}
