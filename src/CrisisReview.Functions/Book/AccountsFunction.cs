using CrisisReview.Domain.Accounts;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Book;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Book;

internal sealed class AccountsFunction(AccountList accounts, CallerReading callers)
{
    [Function("ListAccounts")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/accounts")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var executive = request.QueryValue("executive") is { } text ? RequestReading.Named(text, id => new ExecutiveId(id), "executive") : (ExecutiveId?)null;
            return await accounts.ListAsync(executive, caller.Scope, request.ReadPaging(), cancellation);
        });

    [Function("GetAccount")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/accounts/{accountId}")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            return await accounts.GetAsync(request.LastNamed(id => new AccountId(id), "account"), caller.Scope, cancellation);
        });
}
