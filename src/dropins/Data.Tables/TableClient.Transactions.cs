using Azure.Core;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Writes all or nothing: at most 100 actions, 4 MiB and one partition. Replies come in the actions' order.</summary>
    /// <exception cref="TableTransactionFailedException">The service refused an action; the exception says which.</exception>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var operations = transactionActions.Select(Operation).ToList();
        if (operations.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        using var message = _connection.Message(RequestMethod.Post, "$batch", Expected.Accepted);
        message.Request.Headers.SetValue("Content-Type", Changeset.ContentType);
        message.Request.Content = RequestContent.Create(Changeset.Write(_connection.Endpoint, operations));
        var reply = await _connection.SendAsync(message, cancellationToken);
        var replies = ChangesetReply.Read(reply.Content.ToString(), reply.ClientRequestId);
        return replies.FirstOrDefault(inner => inner.IsError) is { } refusal ? throw new TableTransactionFailedException(new RequestFailedException(refusal, null, ODataErrorParser.Instance))
            : replies.Count(inner => inner.Status is >= 200 and < 300) != operations.Count
                ? throw new RequestFailedException(reply.Status, $"The reply to a transaction of {operations.Count} actions tells of {replies.Count}, or not how they ended.")
            : Response.FromValue(replies, reply);
    }

    private EntityOperation Operation(TableTransactionAction action)
    {
        RequireKeys(action.Entity);
        return EntityOperation.Of(Name, action);
    }
}
