using Azure.Data.Tables;

namespace CrisisReview.Azure.Tables;

/// <summary>Writes many entities of one partition in transactions, as large as the service takes.</summary>
internal static class TableWrites
{
    private const int MostActions = 100;
    private const long MostCharacters = 1_200_000;

    public static async Task SubmitAsync(TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        var transaction = new List<TableTransactionAction>();
        var characters = 0L;
        foreach (var action in actions)
        {
            var size = SizeOf(action.Entity);
            if (transaction.Count == MostActions || (transaction.Count > 0 && characters + size > MostCharacters))
            {
                await table.SubmitTransactionAsync(transaction, cancellation);
                transaction.Clear();
                characters = 0;
            }

            transaction.Add(action);
            characters += size;
        }

        if (transaction.Count > 0)
        {
            await table.SubmitTransactionAsync(transaction, cancellation);
        }
    }

    private static long SizeOf(ITableEntity entity) => entity is not TableEntity columns ? 0 : columns.Sum(column => 64L + column.Value switch
    {
        string text => text.Length,
        byte[] bytes => bytes.Length * 4L / 3L,
        _ => 16L,
    });
}
