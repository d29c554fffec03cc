using System.Text.Json;
using CrisisReview.Domain;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Validates a request, freezes what it depends on, records the run and sends its first message.</summary>
public sealed class StartRun(RunArchive archive, IRunStore runs, ScenarioCatalogue scenarios, IPolicyStore policies, IWorkQueue queue)
{
    /// <summary>Starts the run, or answers the one that the same id and request started before.</summary>
    /// <exception cref="InvalidRequestException">The request has faults, or the id belongs to another request.</exception>
    /// <exception cref="NotFoundException">The scenario does not exist.</exception>
    public async Task<Run> StartAsync(RunId runId, RunRequest request, string startedBy, DateTimeOffset now, CancellationToken cancellation)
    {
        RefuseFaults(request);
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
        var faults = new List<ValidationProblem>();
        if (request.ScenarioId is null == request.Scenario is null)
        {
            faults.Add(new("", "must have either scenarioId or scenario, and not both."));
        }

        if (request.Note is { Length: > RunRequest.MaximumNoteLength })
        {
            faults.Add(new("/note", $"must be at most {RunRequest.MaximumNoteLength} characters, was {request.Note.Length}."));
        }

        if (request.AsOf is { Year: < 1900 or > 2200 })
        {
            faults.Add(new("/asOf", $"must lie between 1900-01-01 and 2200-12-31, was {request.AsOf:yyyy-MM-dd}."));
        }

        if (request.ToSettings().Fault is { } fault)
        {
            faults.Add(new("/paths", fault));
        }

        if (request.Scenario is { } own)
        {
            faults.AddRange(ScenarioValidator.Validate(own).Select(problem => problem with { Pointer = "/scenario" + problem.Pointer }));
        }

        if (faults.Count > 0)
        {
            throw new InvalidRequestException(faults);
        }
    }

    private async Task<RunInput> InputAsync(RunRequest request, string requestHash, string startedBy, DateTimeOffset now, CancellationToken cancellation) => new()
    {
        Scenario = request.Scenario ?? await scenarios.GetAsync(request.ScenarioId!.Value, cancellation),
        Policy = await policies.CurrentAsync(cancellation),
        AsOf = request.AsOf ?? DateOnly.FromDateTime(now.UtcDateTime),
        CreatedAt = now,
        StartedBy = startedBy,
        Simulation = request.ToSettings(),
        Packs = request.Packs,
        Note = request.Note,
        RequestSha256 = requestHash,
    };

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
        if (!await runs.AddAsync(run, cancellation) && await runs.FindAsync(runId, cancellation) is { } stored)
        {
            run = stored.Value;
        }

        // A request that is repeated because its first process ended between recording and sending finds the run still queued.
        if (run.Status == RunStatus.Queued)
        {
            await queue.SendAsync(new PrepareRun(runId.Value), cancellation);
        }

        return run;
    }
}
