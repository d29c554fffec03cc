using System.Globalization;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>The service refused a transaction: nothing of it was written.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Takes status, code and message of the action that failed.</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(Given(requestFailedException).Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
        {
            Data[key] = requestFailedException.Data[key];
        }

        FailedTransactionActionIndex = Data[ODataErrorParser.FailedEntity] is string text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? index
                : null;
    }

    /// <summary>Position in the submitted actions, from 0, of the one that failed; null where the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Given(RequestFailedException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure;
    }
}
