using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tests.Imports;

/// <summary>A reader sees one version of the book.</summary>
public sealed class BookAtRestTests
{
    [Fact]
    public async Task A_reading_during_which_an_import_came_in_is_repeated()
    {
        var house = await RunHouse.OpenAsync();
        var readings = 0;
        var read = await house.Process().Rest.ReadAsync(
            async () =>
            {
                var first = await TestBookFile.ReadAsync(house);
                if (readings++ == 0)
                {
                    await TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of("A1"));
                }

                return first;
            },
            CancellationToken.None);
        Assert.Equal(2, readings);
        Assert.Equal(await TestBookFile.ReadAsync(house), read);
    }

    [Fact]
    public async Task A_fault_found_in_a_half_written_book_does_not_count()
    {
        var house = await RunHouse.OpenAsync();
        var readings = 0;
        var read = await house.Process().Rest.ReadAsync(
            async () =>
            {
                if (readings++ > 0)
                {
                    return "whole";
                }

                await TestBookFile.ImportAsync(house.Process(), "one", TestBookFile.Of("A1"));
                throw new InvalidDataException("The book is half.");
            },
            CancellationToken.None);
        Assert.Equal("whole", read);
    }

    [Fact]
    public async Task A_fault_found_in_a_book_at_rest_counts()
    {
        var house = await RunHouse.OpenAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            house.Process().Rest.ReadAsync<string>(() => throw new InvalidDataException("The book is bad."), CancellationToken.None));
    }

    [Fact]
    public async Task A_book_that_is_being_written_all_the_while_is_busy()
    {
        var house = await RunHouse.OpenAsync();
        using var turn = await new WritersPlace(house.Process().States, house.Options, house.Time).TakeAsync("one", CancellationToken.None);
        await Assert.ThrowsAsync<BookBusyException>(() => house.Process().Rest.ReadAsync(() => Task.FromResult(1), CancellationToken.None));
    }
}
