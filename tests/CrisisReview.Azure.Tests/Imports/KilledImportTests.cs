using System.Globalization;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tests.Imports;

/// <summary>An import is in the book whole or not at all, wherever its process ends.</summary>
public sealed class KilledImportTests
{
    private static readonly HashSet<int> Partitions = [AccountPartition.Of("A1"), AccountPartition.Of("A2"), AccountPartition.Of("A3")];

    /// <summary>A process that ends anywhere: what it accepted is finished by another, what it did not is given up.</summary>
    [Fact]
    public async Task A_process_that_ends_at_any_call_of_a_port_leaves_the_old_book_or_the_new_one()
    {
        var (before, after) = await BooksAsync();
        var ends = new HashSet<string>();
        var call = 0;
        for (PortFault? fault = null; fault is null or { Struck: true };)
        {
            fault = new PortFault(++call);
            var house = await FilledAsync();
            var accepted = false;
            var process = house.Process(async name =>
            {
                await (IsAboutOthers(name) ? Task.CompletedTask : fault.WatchAsync(name));
                accepted |= name == "put executives";
            });
            await TryReplaceAsync(process);
            await TestBookFile.FinishAsync(house);
            var book = await TestBookFile.ReadAsync(house);
            ends.Add(book);

            Assert.True(book == after || (book == before && !accepted), $"A process that ended at call {call} left {book}");
            Assert.Null((await house.Process().States.ReadAsync(CancellationToken.None)).Value.Writer);
        }

        Assert.True(ends.SetEquals([before, after]), "Both ends must have been seen.");
        Assert.True(call > 20, $"Only {call} calls of ports were seen.");
    }

    [Fact]
    public async Task A_slow_process_that_was_taken_over_writes_no_more()
    {
        var house = await FilledAsync();
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var puts = 0;
        var slow = house.Process(name =>
        {
            puts += name.StartsWith("put profiles", StringComparison.Ordinal) || name == "put executives" ? 1 : 0;
            return name == "write import file accepted" && arrived.TrySetResult() ? go.Task : Task.CompletedTask;
        });
        var import = TestBookFile.ImportAsync(slow, "two", TestBookFile.Of("A2", "A3"), replace: true);
        await arrived.Task;
        await TestBookFile.FinishAsync(house);
        var left = await TestBookFile.ReadAsync(house);
        go.SetResult();

        await Assert.ThrowsAsync<BookBusyException>(() => import);
        Assert.Equal(0, puts);
        Assert.Equal((await BooksAsync()).Before, left);
        Assert.Equal(left, await TestBookFile.ReadAsync(house));
    }

    [Fact]
    public async Task A_process_that_is_alive_is_not_taken_over_and_asked_about_again()
    {
        var house = await FilledAsync();
        using var turn = await new WritersPlace(house.Process().States, house.Options, house.Time).TakeAsync("two", CancellationToken.None);
        await house.Process().Import.FinishAsync("two", CancellationToken.None);
        Assert.Single(house.Queue.TakeDelayed());
        await turn.FinishAsync(CancellationToken.None);
        await house.Process().Import.FinishAsync("two", CancellationToken.None);
        Assert.Empty(house.Queue.TakeDelayed());
    }

    /// <summary>Partitions that have no account before and none after are all alike.</summary>
    private static bool IsAboutOthers(string call) =>
        int.TryParse(call.Split(' ')[^1], CultureInfo.InvariantCulture, out var partition) && !Partitions.Contains(partition);

    private static async Task TryReplaceAsync(ReviewProcess process)
    {
        try
        {
            await TestBookFile.ImportAsync(process, "two", TestBookFile.Of("A2", "A3"), replace: true);
        }
        catch (IOException)
        {
            // Its process has ended.
        }
    }

    private static async Task<(string Before, string After)> BooksAsync()
    {
        var house = await FilledAsync();
        var before = await TestBookFile.ReadAsync(house);
        await TestBookFile.ImportAsync(house.Process(), "two", TestBookFile.Of("A2", "A3"), replace: true);
        return (before, await TestBookFile.ReadAsync(house));
    }

    private static async Task<RunHouse> FilledAsync()
    {
        var house = await RunHouse.OpenAsync(new() { Parallelism = 8, BookPatience = TimeSpan.FromSeconds(1) });
        await house.PutBookAsync([SmallBook.Profile("A1", "e1", 1), SmallBook.Profile("A2", "e1", 2)], [SmallBook.Executives[0], new() { ExecutiveId = new("gone"), Name = "Gone" }]);
        return house;
    }
}
