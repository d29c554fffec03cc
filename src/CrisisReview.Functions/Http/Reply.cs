using CrisisReview.Domain;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using Microsoft.AspNetCore.Http;

namespace CrisisReview.Functions.Http;

/// <summary>Turns what a use case answers, or refuses, into a reply.</summary>
internal static class Reply
{
    public static IResult Json(object value, int status = StatusCodes.Status200OK) => Results.Json(value, ApiJson.Options, statusCode: status);

    public static async Task<IResult> JsonAsync<T>(Func<Task<T>> work)
        where T : notnull => await WithAsync(async () => Json(await work()));

    /// <summary>The use case's reply, or the problem document of its refusal. Faults that are nobody's input stay exceptions.</summary>
    public static async Task<IResult> WithAsync(Func<Task<IResult>> work) => new GuardedResult(await AnswerAsync(work));

    public static IResult Problem(int status, string type, string title, string detail, IReadOnlyList<ValidationProblem>? errors = null) =>
        Results.Json(new ProblemBody($"urn:crisisreview:problem:{type}", title, status, detail, errors), ApiJson.Options, "application/problem+json", status);

    private static async Task<IResult> AnswerAsync(Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (InvalidRequestException refusal)
        {
            return Problem(422, "invalid-request", "The request has faults", Detail(refusal.Problems), refusal.Problems);
        }
        catch (NotFoundException refusal)
        {
            return Problem(404, "not-found", "Not found", refusal.Message);
        }
        catch (ConflictException refusal)
        {
            return Problem(409, "conflict", "Not possible now", refusal.Message);
        }
        catch (ForbiddenException refusal)
        {
            return Problem(403, "forbidden", "Not allowed", refusal.Message);
        }
        catch (TooManyRequestsException refusal)
        {
            return Problem(429, "too-many-requests", "Too many requests", refusal.Message);
        }
        catch (BookBusyException refusal)
        {
            return Problem(503, "busy", "Busy", refusal.Message + " Try again in a minute.");
        }
        catch (BadHttpRequestException refusal)
        {
            return Problem(refusal.StatusCode, "bad-request", "The request cannot be read", refusal.Message);
        }
    }

    private static string Detail(IReadOnlyList<ValidationProblem> problems) => problems.Count == 1
        ? $"{(problems[0].Pointer.Length == 0 ? "The request " : $"{problems[0].Pointer}: ")}{problems[0].Problem}"
        : $"{problems.Count} faults; each of 'errors' says where and how to mend it.";
}
